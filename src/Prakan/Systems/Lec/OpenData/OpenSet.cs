using Prakan.Platform.Audit;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>Numbers of a closed round, published for everybody as they stand here, until they are withdrawn.</summary>
public sealed class OpenSet : Tracked, IOwned
{
    public const int MostFewest = 100;

    private OpenSet() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Publisher { get; private set; } = "";
    public int RoundId { get; private set; }
    public string RoundTitle { get; private set; } = "";
    public OpenSetCard Card { get; private set; } = null!;

    /// <summary>Counts below it are not told.</summary>
    public int Fewest { get; private set; }

    public DateOnly AsOf { get; private set; }
    public string Csv { get; private set; } = "";
    public int Lines { get; private set; }
    public int Hidden { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnFor { get; private set; }

    protected override FactSubject Subject => new($"round:{RoundId}", OrganisationId, Path);

    /// <param name="earlier">The sets of the same round that there were: hidden by another number, the two together would tell what neither tells.</param>
    public static OpenSet Publish(Organisation by, Round round, OpenSetCard card, OpenFigures figures, IReadOnlyCollection<OpenSet> earlier, DateTimeOffset now)
    {
        Unless(round.State is RoundState.Closed or RoundState.Archived, "lec.open-data.not-closed");
        Unless(figures.Lines > 0, "lec.open-data.nothing");
        Unless(earlier.All(one => one.WithdrawnAt is not null), "lec.open-data.published-already");
        Unless(figures.Fewest is >= SmallCells.Fewest and <= MostFewest, "lec.open-data.fewest", SmallCells.Fewest, MostFewest);
        Unless(earlier.All(one => one.Fewest == figures.Fewest), "lec.open-data.other-fewest", earlier.FirstOrDefault()?.Fewest ?? 0);
        IdentityGate.Pass(string.Join('\n', card.Title, card.TitleInEnglish, card.Description, figures.Csv));
        var set = new OpenSet
        {
            Id = Guid.CreateVersion7(), OrganisationId = by.Id, Path = by.Path, Publisher = by.Name, RoundId = round.Id, RoundTitle = round.Plan.Title, Card = card,
            Fewest = figures.Fewest, AsOf = figures.AsOf, Csv = figures.Csv, Lines = figures.Lines, Hidden = figures.Hidden, PublishedAt = now,
        };
        set.Record("lec.open-data-published", detail: new { card.Title, round = round.Plan.Title });
        return set;
    }

    /// <summary>Shown to nobody any more; what was taken along cannot be called back.</summary>
    public void Withdraw(string reason, DateTimeOffset now)
    {
        Unless(WithdrawnAt is null, "lec.open-data.withdrawn-already");
        (WithdrawnAt, WithdrawnFor) = (now, reason);
        Record("lec.open-data-withdrawn", reason, new { Card.Title });
    }
}

/// <summary>The numbers as they would be published.</summary>
public sealed record OpenFigures(string Csv, int Lines, int Hidden, int Fewest, DateOnly AsOf);
