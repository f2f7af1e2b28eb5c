using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Prakan.Shared;

namespace Prakan.Tests.Shared;

/// <summary>The look alone, without accounts or a database.</summary>
public sealed class LookHost : IAsyncLifetime
{
    private readonly WebApplication app = Build();

    public IServiceProvider Services => app.Services;

    public HttpClient Client() => ((TestServer)app.Services.GetRequiredService<IServer>()).CreateClient();

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Prakan", EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.WebHost.UseStaticWebAssets();
        // As in a published folder: what was compressed at build is sent, and kept.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        builder.Logging.ClearProviders();
        builder.Services.AddLook();
        return builder.Build().UseLook();
    }
}
