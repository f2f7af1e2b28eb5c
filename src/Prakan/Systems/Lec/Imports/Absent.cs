using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Who is in the register of an institution that the sheet speaks of, and not in the sheet.</summary>
internal sealed record Absent(int Count, IReadOnlyList<string> Names)
{
    public static async Task<Absent> ReadAsync(PrakanDb db, ImportTerms terms, IReadOnlyCollection<int> schools, HashSet<Guid> met, CancellationToken cancel)
    {
        // What this walk itself has written is not missing from its sheet.
        var here = db.Children.AsNoTracking().Where(one => schools.Contains(one.OrganisationId) && one.Status == ChildStatus.Here && !db.ImportedChildren.Any(done => done.ImportId == terms.ImportId && done.ChildId == one.Id));
        var missing = (await here.Select(one => one.Id).ToListAsync(cancel)).Where(id => !met.Contains(id)).ToList();
        var first = missing.Take(ImportReport.MostExamples).ToList();
        var names = await here.Where(one => first.Contains(one.Id)).OrderBy(one => one.Card.FirstName).Select(one => one.Card).ToListAsync(cancel);
        return new Absent(missing.Count, names.ConvertAll(card => card.FullName));
    }
}
