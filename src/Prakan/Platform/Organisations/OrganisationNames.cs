using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations;

/// <summary>Names beyond the reader's reach that they must still know: the offices above, and what an organisation merged with.</summary>
public static class OrganisationNames
{
    /// <summary>From the top of the tree down to the organisation itself, as it stood on a day.</summary>
    public static Task<List<OrganisationName>> WayToAsync(this PrakanDb db, int organisation, DateOnly on, CancellationToken cancel) =>
        db.Database.SqlQuery<OrganisationName>($"""
            SELECT id AS "Id", name AS "Name", within_reach AS "WithinReach" FROM prakan_way_to({organisation}, {on}) ORDER BY height DESC
            """).ToListAsync(cancel);

    public static Task<List<LinkedName>> LinksOfAsync(this PrakanDb db, int organisation, CancellationToken cancel) =>
        db.Database.SqlQuery<LinkedName>($"""
            SELECT id AS "Id", name AS "Name", kind AS "Kind", outward AS "Outward", "on" AS "On", within_reach AS "WithinReach"
            FROM prakan_links_of({organisation}) ORDER BY "on", id
            """).ToListAsync(cancel);
}

public sealed record OrganisationName(int Id, string Name, bool WithinReach);

/// <summary>The other end of a link; outward when it leads away from the organisation that was asked about.</summary>
public sealed record LinkedName(int Id, string Name, string Kind, bool Outward, DateOnly On, bool WithinReach)
{
    public string Thai => (Enum.Parse<OrganisationLinkKind>(Kind), Outward) switch
    {
        (OrganisationLinkKind.MergedInto, true) => "รวมเข้ากับ",
        (OrganisationLinkKind.MergedInto, false) => "รับรวมจาก",
        (OrganisationLinkKind.SplitFrom, true) => "แยกมาจาก",
        (OrganisationLinkKind.SplitFrom, false) => "แยกออกเป็น",
        _ => throw new InvalidOperationException($"No link is called {Kind}."),
    };
}
