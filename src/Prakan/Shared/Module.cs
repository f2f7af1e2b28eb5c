using System.Collections.Frozen;
using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Shared;

/// <summary>A module's manifest: what it brings to the house.</summary>
public abstract class Module
{
    public virtual void AddServices(IServiceCollection services, IConfiguration options)
    {
    }

    public virtual void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    public virtual IEnumerable<MenuEntry> Menu => [];

    /// <summary>What it shows to the public, linked from the foot of every page.</summary>
    public virtual IEnumerable<Crumb> Foot => [];

    /// <summary>The rounds that the demo plays of this system.</summary>
    internal virtual IEnumerable<DemoRound> DemoRounds => [];

    /// <summary>Seals anew with the newest keys whatever it keeps sealed, and says how much of what; can be stopped and begun again.</summary>
    internal virtual Task<string?> SealAnewAsync(SystemDb system, SecretKeys keys, Action<int> tell, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Counts that it keeps beside the rows which they count.</summary>
    internal virtual IEnumerable<KeptCount> KeptCounts => [];

    /// <summary>How people call what facts are about, by subject: a report by its round.</summary>
    public virtual Task<IReadOnlyDictionary<string, string>> TitlesAsync(PrakanDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(FrozenDictionary<string, string>.Empty);

    /// <summary>What hangs on an organisation and on what lies below it: whoever is about to close it should know.</summary>
    public virtual Task<IReadOnlyList<Stake>> StakesAsync(PrakanDb db, CurrentUser user, string path, DateOnly day, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Stake>>([]);

    /// <summary>What waits for whoever holds a post: their inbox, and what they leave to whoever takes it over.</summary>
    public virtual Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<OpenWork>>([]);

    /// <summary>What waits for a person and not for their post; asked once, and only of those whom it can concern.</summary>
    public virtual Task<IReadOnlyList<OpenWork>> OwnWorkAsync(PrakanDb db, CurrentUser person, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<OpenWork>>([]);
}

/// <summary>A line of the main menu, shown to whoever holds the verb.</summary>
public sealed record MenuEntry(string Thai, string Href, string? Verb, int Order)
{
    /// <summary>Other addresses that belong under it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>How much waits behind it, asked once a page.</summary>
    public Func<HttpContext, Task<int>>? Count { get; init; }
}

/// <summary>So much of something hangs on an organisation; the words have a place for the number.</summary>
public sealed record Stake(string Words, int Count);

/// <summary>What is counted, and how many of its counts differ from a count from nothing.</summary>
internal sealed record KeptCount(string Name, Func<PrakanDb, CancellationToken, Task<int>> FaultsAsync);
