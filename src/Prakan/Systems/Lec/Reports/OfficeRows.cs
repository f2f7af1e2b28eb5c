using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.Lec.Reports;

/// <summary>The offices of some kinds below one, in the order of their names; what stands below one of them counts as its own.</summary>
public sealed class OfficeRows(IReadOnlyList<OfficeRow> all)
{
    private readonly Dictionary<string, OfficeRow> known = all.ToDictionary(one => one.Path);

    public IReadOnlyList<OfficeRow> All => all;

    /// <summary>The nearest office at or above a path; nothing where there is none.</summary>
    public string KeyOf(string path)
    {
        for (var at = path; at.Length > 1; at = at[..(at.LastIndexOf('/', at.Length - 2) + 1)])
            if (known.ContainsKey(at)) return at;
        return "";
    }

    public static async Task<OfficeRows> ReadAsync(PrakanDb db, CurrentUser user, string path, ReportBy by, CancellationToken cancel)
    {
        var kinds = by.Offices();
        return new OfficeRows(kinds.Length == 0 ? [] : await db.Organisations.For(user, Verb.SeeReports).Below([path]).Where(one => kinds.Contains(one.Kind))
            .OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Select(one => new OfficeRow(one.Id, one.Path, one.Details.Name)).ToListAsync(cancel));
    }
}

public sealed record OfficeRow(int Id, string Path, string Name);
