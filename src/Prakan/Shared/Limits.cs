using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Prakan.Shared;

/// <summary>What the server takes from a stranger; a 16 kbit/s line still passes.</summary>
public static class Limits
{
    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestHeaderCount = 60;
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        server.Limits.MaxConcurrentConnections = 5_000;
        server.Limits.MaxRequestBodySize = 1024 * 1024;
        // What waits in memory of one request, however fast its line and however slow the disk.
        server.Limits.MaxRequestBufferSize = 64 * 1024;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
