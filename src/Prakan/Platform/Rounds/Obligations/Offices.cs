using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>By name, the office of each level at or above an organisation: who a report goes to, and who holds its lock.</summary>
public sealed class Offices(IReadOnlyDictionary<ReportLevel, string> names)
{
    public static readonly Offices Unknown = new(new Dictionary<ReportLevel, string>());

    /// <summary>The office of a level; where the tree has none, the level itself.</summary>
    public string this[ReportLevel level] => names.GetValueOrDefault(level) ?? level.Thai();

    public static async Task<Offices> OfAsync(PrakanDb db, int organisation, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQuery<OfficeRow>($"""SELECT name AS "Name", kind AS "Kind" FROM prakan_offices_of({organisation})""").ToListAsync(cancel);
        var known = rows.Select(row => (Level: ReportLevels.Of(Enum.Parse<OrganisationKind>(row.Kind)), row.Name)).Where(row => row.Level is not null);
        return new Offices(known.GroupBy(row => row.Level!.Value).ToDictionary(same => same.Key, same => same.Last().Name));
    }

    private sealed record OfficeRow(string Name, string Kind);
}
