using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Prakan.Data.Embedded;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Refuses to start on a ring that this node cannot open, and names the key file that is missing.</summary>
internal sealed class RingCheck(IOptions<KeyManagementOptions> ring) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            ring.Value.XmlRepository!.GetAllElements();
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is InvalidOperationException or CryptographicException)
        {
            throw new CannotStart($"เปิดพวงกุญแจของระบบไม่ได้ ให้นำไฟล์กุญแจกลับมาจากที่สำรองไว้: {e.Message}", e.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
