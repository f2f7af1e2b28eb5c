using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Registrations;

/// <summary>The offices whose people may ask to come in. Anybody may read their names, and nothing more of them.</summary>
public sealed class OpenDoor(SystemDb system, TimeProvider clock)
{
    private const int Most = 20;

    public static readonly OrganisationKind[] Kinds = [OrganisationKind.PrimaryAreaOffice, OrganisationKind.SecondaryAreaOffice];

    public async Task<IReadOnlyList<Office>> FindAsync(OrganisationKind? kind, string? typed, CancellationToken cancel)
    {
        await using var db = system.Open();
        var offices = Open(db).Matching(typed, db);
        if (kind is { } only) offices = offices.Where(one => one.Kind == only);
        return await offices.OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Take(Most).Select(one => new Office(one.Id, one.Details.Name)).ToListAsync(cancel);
    }

    public async Task<Office?> FindAsync(int id, CancellationToken cancel)
    {
        await using var db = system.Open();
        return await Open(db).Where(one => one.Id == id).Select(one => new Office(one.Id, one.Details.Name)).SingleOrDefaultAsync(cancel);
    }

    private IQueryable<Organisation> Open(PrakanDb db)
    {
        var today = clock.Today();
        return db.Organisations.AsNoTracking().Where(one => Kinds.Contains(one.Kind) && (one.ClosedOn == null || one.ClosedOn > today));
    }

    public sealed record Office(int Id, string Name);
}
