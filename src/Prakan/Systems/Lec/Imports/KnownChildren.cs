using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Documents.Sheets;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What the register holds of the children that a stretch of rows speaks of.</summary>
internal sealed class KnownChildren
{
    private readonly Dictionary<string, Child> byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, string), Child> byNumber = [];
    private readonly Dictionary<Guid, Child> byId = [];
    private readonly IdentityVault vault;
    private Dictionary<Guid, ChildSecret> secrets = [];
    private ILookup<Guid, ChildParent> parents = Array.Empty<ChildParent>().ToLookup(one => one.ChildId);
    private ILookup<Guid, ChildAddress> addresses = Array.Empty<ChildAddress>().ToLookup(one => one.ChildId);
    private Dictionary<Guid, Measurement> measurements = [];
    private HashSet<string> elsewhere = [];

    private KnownChildren(IdentityVault vault) => this.vault = vault;

    /// <summary>Those of these institutions that the rows may mean, and which of their numbers count elsewhere.</summary>
    public static async Task<KnownChildren> ReadAsync(PrakanDb db, IdentityVault vault, int[] schools, IReadOnlyList<ImportRow> rows, Occasion occasion, CancellationToken cancel)
    {
        var tags = rows.Select(row => row.Identity).OfType<IdentityNumber>().SelectMany(vault.TagsOf).ToArray();
        var numbers = rows.Where(row => row.Says("number")).Select(row => CellText.Compact(row["number"])).ToArray();
        var known = await ReadAsync(db, vault, db.Children.Where(one => schools.Contains(one.OrganisationId) && (tags.Contains(one.IdentityTag) || numbers.Contains(one.Card.Number))), occasion, cancel);
        known.elsewhere = [.. (await db.Children.AsNoTracking().Where(one => tags.Contains(one.IdentityTag) && !schools.Contains(one.OrganisationId) && one.Status == ChildStatus.Here)
            .Select(one => one.IdentityTag!).ToListAsync(cancel)).Select(Convert.ToHexString)];
        return known;
    }

    public static async Task<KnownChildren> ReadAsync(PrakanDb db, IdentityVault vault, IQueryable<Child> asked, Occasion occasion, CancellationToken cancel)
    {
        var known = new KnownChildren(vault);
        var children = await asked.Include(one => one.Organisation).Include(one => one.Enrolments.Where(enrolment => enrolment.Until == null)).AsSplitQuery().ToListAsync(cancel);
        foreach (var child in children)
        {
            known.byId[child.Id] = child;
            if (child.IdentityTag is { } tag) known.byTag[Convert.ToHexString(tag)] = child;
            if (child.Status == ChildStatus.Here) known.byNumber[(child.OrganisationId, child.Card.Number)] = child;
        }
        var ids = children.ConvertAll(child => child.Id);
        known.secrets = await db.ChildSecrets.Where(one => ids.Contains(one.ChildId)).ToDictionaryAsync(one => one.ChildId, cancel);
        known.parents = (await db.ChildParents.Where(one => ids.Contains(one.ChildId)).ToListAsync(cancel)).ToLookup(one => one.ChildId);
        known.addresses = (await db.ChildAddresses.Where(one => ids.Contains(one.ChildId)).ToListAsync(cancel)).ToLookup(one => one.ChildId);
        known.measurements = await db.Measurements.Where(one => ids.Contains(one.ChildId) && one.Year == occasion.Year && one.Term == occasion.Term && one.Time == occasion.Time).ToDictionaryAsync(one => one.ChildId, cancel);
        return known;
    }

    public Child this[Guid id] => byId[id];

    /// <summary>The same number first, then the same number in school.</summary>
    public Child? Find(ImportRow row, int school)
    {
        var byIdentity = row.Identity is { } identity ? vault.TagsOf(identity).Select(tag => byTag.GetValueOrDefault(Convert.ToHexString(tag))).FirstOrDefault(child => child is not null) : null;
        return byIdentity ?? (row.Says("number") ? byNumber.GetValueOrDefault((school, CellText.Compact(row["number"]))) : null);
    }

    public bool CountsElsewhere(IdentityNumber identity) => vault.TagsOf(identity).Any(tag => elsewhere.Contains(Convert.ToHexString(tag)));

    public ChildPicture PictureOf(Child child) => new(child.Card, child.Now?.Classroom ?? new("", ""))
    {
        Identity = child.IdentityCipher is { } box ? vault.Open(box, child.Id) : null,
        Secret = SecretOf(child)?.Card ?? new(),
        Father = ParentOf(child, Kin.Father)?.Card ?? new(), Mother = ParentOf(child, Kin.Mother)?.Card ?? new(), Guardian = ParentOf(child, Kin.Guardian)?.Card ?? new(),
        Registered = AddressOf(child, AddressKind.Registered)?.Card ?? new(), Present = AddressOf(child, AddressKind.Present)?.Card ?? new(),
        Height = MeasurementOf(child)?.Height, Weight = MeasurementOf(child)?.Weight,
    };

    public ChildSecret? SecretOf(Child child) => secrets.GetValueOrDefault(child.Id);
    public ChildParent? ParentOf(Child child, Kin kin) => parents[child.Id].FirstOrDefault(one => one.Kin == kin);
    public ChildAddress? AddressOf(Child child, AddressKind kind) => addresses[child.Id].FirstOrDefault(one => one.Kind == kind);
    public Measurement? MeasurementOf(Child child) => measurements.GetValueOrDefault(child.Id);
}
