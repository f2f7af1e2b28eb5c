using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Bases;

/// <summary>What an institution has besides its children: staff, electricity, water, internet. Its name, address and levels are its office's, and stand there.</summary>
public sealed class BaseSheet : Tracked, IOwned
{
    private BaseSheet() { }

    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public BaseCard Card { get; private set; } = new();
    public DateTimeOffset CheckedAt { get; private set; }

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    /// <summary>Saying the same again is the check of the term.</summary>
    public static BaseSheet Begin(Organisation at, BaseCard card, DateTimeOffset now)
    {
        var sheet = new BaseSheet { OrganisationId = at.Id, Path = at.Path };
        sheet.Check(card, now);
        return sheet;
    }

    public void Check(BaseCard card, DateTimeOffset now)
    {
        Unless(card.Counts.All(count => count >= 0), "lec.heads-negative");
        (Card, CheckedAt) = (card, now);
        Record("lec.base-checked", detail: new { card.Teachers, card.Carers });
    }
}

public sealed record BaseCard
{
    public int Directors { get; init; }
    public int Teachers { get; init; }
    public int Carers { get; init; }
    public int Others { get; init; }
    public bool Electricity { get; init; }
    public bool Water { get; init; }
    public bool Internet { get; init; }
    public string? WebSite { get; init; }

    public IEnumerable<int> Counts => [Directors, Teachers, Carers, Others];
}
