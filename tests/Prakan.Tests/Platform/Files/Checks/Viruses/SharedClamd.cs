using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Checks.Viruses;

/// <summary>One scanner for a whole class of tests, and an examiner that asks it.</summary>
public sealed class SharedClamd : IAsyncLifetime
{
    private RealClamd? clamd;

    public Examiner Examiner { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        clamd = await RealClamd.StartAsync();
        Examiner = new(new Clamd(clamd.Socket));
    }

    public ValueTask DisposeAsync() => clamd!.DisposeAsync();
}
