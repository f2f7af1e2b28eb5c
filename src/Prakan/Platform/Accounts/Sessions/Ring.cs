using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>The ring of keys that seals cookies and form tokens, shared by all nodes of one database.</summary>
internal static class Ring
{
    public static void AddRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("prakan");
        services.AddSingleton<RingSeal>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(house => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new RingRows(house.GetRequiredService<NpgsqlDataSource>(), house.GetRequiredService<RingSeal>());
            options.XmlEncryptor = new RingEncryptor(house.GetRequiredService<RingSeal>());
        }));
        services.AddHostedService<RingCheck>();
    }

    /// <summary>Seals every key of the ring anew, under the newest key file.</summary>
    public static async Task<int> ResealAsync(SystemDb system, SecretKeys keys)
    {
        await using var db = system.Open();
        var seal = new RingSeal(keys);
        var rows = await db.RingKeys.ToListAsync();
        foreach (var row in rows)
        {
            var xml = XElement.Parse(row.Xml);
            foreach (var closed in xml.Descendants(RingSeal.Sealed).ToList()) closed.ReplaceWith(seal.Close(seal.Open(closed)));
            row.Reseal(xml.ToString(SaveOptions.DisableFormatting));
        }
        await db.SaveChangesAsync();
        return rows.Count;
    }
}
