using Npgsql;
using Prakan.Data;
using Prakan.Demo;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Tests.House;

namespace Prakan.Tests.Demo;

/// <summary>A size of the demo, played into a database of its own.</summary>
public abstract class PlayedDemo(TestCluster cluster, DemoSize size) : IAsyncLifetime
{
    private readonly HashGate gate = new();
    private NpgsqlDataSource source = null!;

    public DemoSize Size => size;
    public string ConnectionString { get; private set; } = "";
    public SystemDb System { get; private set; } = null!;
    public DemoPlay Play { get; private set; } = null!;

    protected virtual bool Wanted => true;

    public virtual async ValueTask InitializeAsync()
    {
        ConnectionString = await cluster.EmptyAsync();
        source = new NpgsqlDataSourceBuilder(ConnectionString).Build();
        System = new SystemDb(source, TimeProvider.System);
        var keys = SecretKeys.Open(Cast.KeysFolder);
        Play = new DemoPlay(System, new PepperedPasswords(keys, gate), keys, TimeProvider.System);
        if (Wanted) Assert.True(await Play.PlayAsync(size, new DemoProgress(TextWriter.Null)));
    }

    public PrakanDb OpenDb()
    {
        Assert.SkipUnless(Wanted, "PRAKAN_LONG=1 plays the whole country.");
        return System.Open();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        gate.Dispose();
        await source.DisposeAsync();
    }
}

public sealed class PlayedVillage(TestCluster cluster) : PlayedDemo(cluster, DemoSize.Village);

public sealed class PlayedProvince(TestCluster cluster) : PlayedDemo(cluster, DemoSize.Province);

public sealed class PlayedCountry(TestCluster cluster) : PlayedDemo(cluster, DemoSize.Country)
{
    protected override bool Wanted => Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";
}
