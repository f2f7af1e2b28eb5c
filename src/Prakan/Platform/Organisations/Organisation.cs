using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Organisations;

/// <summary>A node of the tree: it sees itself and what lies below it, never a sibling.</summary>
public sealed class Organisation : Tracked, IOwned
{
    private readonly List<OrganisationPeriod> periods = [];
    private readonly List<OrganisationCode> codes = [];
    private readonly List<OrganisationLink> links = [];

    private Organisation() { }

    public int Id { get; private set; }
    public string Path { get; private set; } = "";
    public int? ParentId { get; private set; }
    public Organisation? Parent { get; private set; }
    public OrganisationKind Kind { get; private set; }
    public OrganisationDetails Details { get; private set; } = null!;
    /// <summary>The first of the codes now borne; lists show and sort by it.</summary>
    public string Code { get; private set; } = "";
    public DateOnly OpenedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public Coordinator? Coordinator { get; private set; }
    public IReadOnlyList<OrganisationPeriod> Periods => periods;
    public IReadOnlyList<OrganisationCode> Codes => codes;
    public IReadOnlyList<OrganisationLink> Links => links;

    public string Name => Details.Name;

    protected override FactSubject Subject => new($"organisation:{Id}", Id, Path);

    public static Organisation Found(int id, Organisation? parent, OrganisationKind kind, OrganisationDetails details, DateOnly on)
    {
        Unless(parent is null ? kind == OrganisationKind.Country : kind.MayStandBelow(parent.Kind), "organisation.kind-misplaced", kind.Thai());
        Unless(parent?.IsClosed(on) != true, "organisation.parent-closed");
        var organisation = new Organisation
        {
            Id = id, ParentId = parent?.Id, Path = $"{parent?.Path ?? "/"}{id}/", Kind = kind, Details = details, OpenedOn = on,
        };
        organisation.periods.Add(new OrganisationPeriod(organisation, on));
        organisation.Record("organisation.founded", detail: new { details.Name, kind, on });
        return organisation;
    }

    public bool IsClosed(DateOnly on) => ClosedOn <= on;

    public bool IsBelow(Organisation other) => Path.Length > other.Path.Length && Path.StartsWith(other.Path, StringComparison.Ordinal);

    public void Correct(OrganisationDetails details, DateOnly on)
    {
        if (Details.Says(details)) return;
        var before = Details;
        Details = details;
        BeginPeriod(on);
        Record("organisation.corrected", detail: Difference.Between(before, details));
    }

    public void Rename(string name, DateOnly on, string? reason = null)
    {
        Unless(name != Name, "organisation.same-name");
        var before = Name;
        Details = Details with { Name = name };
        BeginPeriod(on);
        Record("organisation.renamed", reason, new { before, after = name, on });
    }

    /// <summary>Stands below another parent from a day on; the tree rewrites the paths of all that lies below.</summary>
    internal void MoveBelow(Organisation parent, DateOnly on, string? reason)
    {
        Unless(parent.Id != ParentId, "organisation.same-parent");
        Unless(parent.Id != Id && !parent.IsBelow(this), "organisation.move-into-itself");
        Unless(Kind.MayStandBelow(parent.Kind), "organisation.kind-misplaced", Kind.Thai());
        Unless(!parent.IsClosed(on), "organisation.parent-closed");
        var before = ParentId;
        (ParentId, Parent) = (parent.Id, parent);
        BeginPeriod(on);
        Record("organisation.moved", reason, new { before, after = parent.Id, below = parent.Name, on });
    }

    internal void Close(DateOnly on, string? reason)
    {
        Unless(ClosedOn is null, "organisation.closed-already");
        Unless(on > OpenedOn, "organisation.before-opening");
        var current = periods.Single(period => period.Until is null);
        Unless(on >= current.From, "organisation.before-last-change", current.From);
        ClosedOn = on;
        Record("organisation.closed", reason, new { on });
    }

    internal void MergeInto(Organisation other, DateOnly on, string? reason)
    {
        Unless(other.Id != Id && !other.IsBelow(this), "organisation.merge-into-itself");
        Unless(Kind.MayMergeInto(other.Kind), "organisation.merge-other-kind");
        Unless(!other.IsClosed(on), "organisation.merge-into-closed");
        Close(on, reason);
        links.Add(new OrganisationLink(this, other, OrganisationLinkKind.MergedInto, on));
        Record("organisation.merged", reason, new { into = other.Id, name = other.Name, on });
    }

    internal void SplitFrom(Organisation origin, DateOnly on) =>
        links.Add(new OrganisationLink(this, origin, OrganisationLinkKind.SplitFrom, on));

    internal void SplitInto(OrganisationPart[] parts, DateOnly on, string? reason) =>
        Record("organisation.split", reason, new { into = parts.Select(part => part.OrganisationId), names = string.Join(", ", parts.Select(part => part.Name)), on });

    public void Bear(string scheme, string value, DateOnly on)
    {
        var current = codes.Find(code => code.Scheme == scheme && code.Until is null);
        if (current?.Value == value) return;
        Unless(CodeScheme.Fits(scheme, value), "organisation.code-shape", CodeScheme.Thai.GetValueOrDefault(scheme, scheme));
        Unless(current is null || on >= current.From, "organisation.before-last-change", current?.From ?? on);
        current?.EndBefore(on);
        codes.Add(new OrganisationCode(this, scheme, value, on));
        if (Code.Length == 0 || Code == current?.Value) Code = value;
        if (current is not null) Record("organisation.recoded", detail: new { scheme, before = current.Value, after = value });
    }

    /// <summary>Bears no code of this scheme any more: it was another's, or it has been taken back.</summary>
    public void EndCode(string scheme, DateOnly on)
    {
        var current = codes.Find(code => code.Scheme == scheme && code.Until is null) ?? throw new RuleBroken("organisation.code-not-borne", CodeScheme.Thai.GetValueOrDefault(scheme, scheme));
        Unless(on >= current.From, "organisation.before-last-change", current.From);
        current.EndBefore(on);
        if (Code == current.Value) Code = codes.FindAll(code => code.Until is null).MinBy(code => code.Id)?.Value ?? "";
        Record("organisation.code-ended", detail: new { scheme, before = current.Value });
    }

    /// <summary>Says who co-ordinates; saying the same again is the yearly check.</summary>
    public void AppointCoordinator(CoordinatorCard card, DateTimeOffset now)
    {
        if (Coordinator is null) Coordinator = new Coordinator(this, card, now);
        else Coordinator.Check(card, now);
        Record("organisation.coordinator-checked");
    }

    private void BeginPeriod(DateOnly on)
    {
        var current = periods.Single(period => period.Until is null);
        Unless(on >= current.From, "organisation.before-last-change", current.From);
        if (on == current.From)
        {
            current.Replace(this);
            return;
        }
        current.EndBefore(on);
        periods.Add(new OrganisationPeriod(this, on));
    }
}
