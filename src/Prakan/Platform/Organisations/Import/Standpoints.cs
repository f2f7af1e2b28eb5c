using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Finds where an import without a post stands: the root, or the organisation that bears a code.</summary>
internal static class Standpoints
{
    public static Task<Standpoint?> RootAsync(PrakanDb db, CancellationToken cancel) =>
        db.Organisations.Where(organisation => organisation.ParentId == null).OrderBy(organisation => organisation.Id)
            .Select(organisation => new Standpoint(organisation.Id, organisation.Path)).FirstOrDefaultAsync(cancel);

    public static Task<Standpoint?> BearerAsync(PrakanDb db, string code, CancellationToken cancel) =>
        db.OrganisationCodes.Where(one => one.Value == code && one.Until == null).OrderBy(one => one.Id)
            .Select(one => new Standpoint(one.OrganisationId, one.Path)).FirstOrDefaultAsync(cancel);
}
