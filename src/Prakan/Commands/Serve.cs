using System.Net.Sockets;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Demo;

namespace Prakan.Commands;

internal sealed class Serve : Command
{
    public override string[] Words => ["serve"];
    public override string Summary => "Serves the pages, with the database of its data folder or a served one.";
    public override string Usage => "[--port N] [--data DIR] [--demo village|province|country|none]";

    public override async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.Configuration.AddPrakanOptions(args);
        if (builder.Configuration["Prakan:Port"] is { } port) builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        using var folder = builder.Configuration.DataFolder();
        await using var cluster = await ClusterFor(builder.Configuration, folder);
        await using var app = Program.Build(builder, cluster, folder);
        await app.Services.PlayDemoAsync(builder.Configuration["Prakan:Demo"], folder.DemoAccounts);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"ประกันพร้อมใช้ที่ {string.Join(' ', app.Urls).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)} (Ctrl-C เพื่อหยุด)"));
        try
        {
            await app.RunAsync();
            return ExitCode.Done;
        }
        catch (Exception e) when (e is SocketException { SocketErrorCode: SocketError.AccessDenied } || e.InnerException is SocketException { SocketErrorCode: SocketError.AccessDenied })
        {
            throw new CannotStart($"ไม่มีสิทธิ์ใช้พอร์ตนี้ เลือกพอร์ตตั้งแต่ 1024 ด้วย --port: {builder.Configuration["Prakan:Port"]}", "This account may not use the port; choose one from 1024 on with --port.");
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            throw new CannotStart($"พอร์ตนี้มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่นด้วย --port: {builder.Configuration["Prakan:Port"]}", "The port is taken; choose another one with --port.");
        }
    }

    private static async Task<Cluster> ClusterFor(ConfigurationManager options, DataFolder folder)
    {
        if (options.GetConnectionString("Prakan") is { } served) return Cluster.Served(served);
        if (!folder.TryHold())
            throw new CannotStart($"โฟลเดอร์ข้อมูลนี้มีประกันอีกชุดทำงานอยู่แล้ว: {folder.Path}", $"Another Prakan is already running on this data folder: {folder.Path}");
        return await Cluster.StartAsync(folder);
    }
}
