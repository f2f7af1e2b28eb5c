using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes.Papers;
using Prakan.Systems.ESar.Synthesis;

namespace Prakan.Tests.House;

/// <summary>The application on a database of its own; one a test class.</summary>
public sealed class PrakanApp(TestCluster cluster) : IAsyncLifetime
{
    private WebApplicationFactory<Program> factory = null!;

    public TestClock Clock { get; } = new();
    public string ConnectionString { get; private set; } = "";
    public string Folder { get; } = Directory.CreateTempSubdirectory("prakan-data-").FullName;
    public string SuperuserConnectionString => cluster.Superuser(ConnectionString);
    public IServiceProvider Services => factory.Services;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await cluster.CopyAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:Prakan", ConnectionString)
            .UseSetting("Prakan:Keys", Cast.KeysFolder)
            .UseSetting("Prakan:Data", Folder)
            .ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                // Letters leave, days are told, rounds are kept, files are examined and syntheses are drafted, papers are printed when a test says so.
                Type[] clocks = [typeof(MailRound), typeof(NoticeSweep), typeof(RoundClock), typeof(FilesClock), typeof(SynthesisClock), typeof(PaperClock)];
                foreach (var clock in clocks) services.Remove(services.Single(service => service.ImplementationType == clock));
            }));
    }

    /// <summary>The database without the wall, as commands see it.</summary>
    public PrakanDb OpenDb() => Services.GetRequiredService<SystemDb>().Open();

    public HttpClient Client() => factory.CreateDefaultClient(new Uri("https://prakan.test"));

    public Browser Anonymous() => new(Client());

    /// <summary>The same house on the same database, with something changed in it, to see that a check catches it.</summary>
    public WebApplicationFactory<Program> With(Action<IServiceCollection> change, params (string Name, string? Value)[] settings) =>
        factory.WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in settings) host.UseSetting(name, value);
            host.ConfigureTestServices(change);
        });

    /// <summary>A browser with an open session: signing in itself has tests of its own.</summary>
    public async Task<Browser> As(Player player)
    {
        var token = SessionToken.New();
        await using var db = OpenDb();
        db.Add(new Session(player.Id, SessionToken.HashOf(token)!, Clock.GetUtcNow(), null, "test"));
        await db.SaveChangesAsync();
        var browser = Anonymous();
        browser.Cookies[SessionHandler.CookieName] = token;
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
