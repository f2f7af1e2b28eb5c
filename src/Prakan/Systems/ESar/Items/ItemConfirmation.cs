using Prakan.Platform.Audit;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.ESar.Items;

/// <summary>That one of the six items was right, in the words in which it was read; when it says something else since, it is confirmed anew.</summary>
public sealed class ItemConfirmation : Tracked, IOwned
{
    private ItemConfirmation() { }

    private ItemConfirmation(Obligation obligation, Item item) => (Obligation, ObligationId, OrganisationId, Path, Item) = (obligation, obligation.Id, obligation.OrganisationId, obligation.Path, item);

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public Item Item { get; private set; }
    public string Value { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    /// <summary>As the demo has it.</summary>
    internal static ItemConfirmation Kept(Obligation obligation, Item item, string value, DateTimeOffset at) => new(obligation, item) { Value = value, At = at };

    public static ItemConfirmation Begin(Obligation obligation, Item item, string? value, DateTimeOffset now)
    {
        var confirmation = new ItemConfirmation(obligation, item);
        confirmation.Confirm(value, now);
        return confirmation;
    }

    public void Confirm(string? value, DateTimeOffset now)
    {
        Unless(!string.IsNullOrWhiteSpace(value), "esar.item-empty");
        Obligation.Write(ESarSystem.ItemsPart, now);
        (Value, At) = (value!, now);
        Record("esar.item-confirmed", detail: new { item = Item.Thai(), value });
    }
}
