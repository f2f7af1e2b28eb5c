using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Finds where a command without a post stands: at the organisation that bears a code, or at the root.</summary>
internal static class Standpoints
{
    public static async Task<Standpoint?> FindAsync(PrakanDb db, string? code, CancellationToken cancel)
    {
        var found = code is null
            ? db.Organisations.Where(one => one.ParentId == null).OrderBy(one => one.Id).Select(one => new Standpoint(one.Id, one.Path))
            : db.OrganisationCodes.Where(one => one.Value == code && one.Until == null).OrderBy(one => one.Id).Select(one => new Standpoint(one.OrganisationId, one.Path));
        var standpoint = await found.FirstOrDefaultAsync(cancel);
        RuleBroken.Unless(code is null || standpoint is not null, ImportRules.BelowUnknown, code ?? "");
        return standpoint;
    }
}
