using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Organisations;

/// <summary>What one organisation's page shows around it: children, people, and where it lies.</summary>
internal static class OrganisationSurroundings
{
    private const int MostChildren = 20;
    private static readonly int[] AreaCodeLengths = [2, 4, 6];

    public static async Task<ChildList> ChildrenOnAsync(this PrakanDb db, CurrentUser user, int parent, DateOnly day, CancellationToken cancel)
    {
        var children = db.OrganisationPeriods.AsNoTracking().For(user, Verb.SeeOrganisations).Where(period =>
            period.ParentId == parent && period.From <= day && (period.Until == null || day < period.Until)
            && (period.Organisation.ClosedOn == null || day < period.Organisation.ClosedOn));
        var first = await children.OrderBy(period => period.Details.Name).ThenBy(period => period.OrganisationId).Take(MostChildren)
            .Select(period => new OrganisationBelow(period.OrganisationId, period.Details.Name, period.Kind)).ToListAsync(cancel);
        return new ChildList(first, first.Count < MostChildren ? first.Count : await children.CountAsync(cancel));
    }

    public static Task<List<PostHeld>> HoldersOnAsync(this PrakanDb db, CurrentUser user, int organisation, DateTimeOffset moment, CancellationToken cancel) =>
        db.Posts.AsNoTracking().For(user, Verb.SeePeople)
            .Where(post => post.OrganisationId == organisation && post.From <= moment && (post.Until == null || moment < post.Until))
            .OrderBy(post => post.From).ThenBy(post => post.Id)
            .Select(post => new PostHeld(post.Person.FullName, post.Role, post.From, post.ActingForId != null)).ToListAsync(cancel);

    /// <summary>ต.ศรีภูมิ อ.เมืองเชียงใหม่ จ.เชียงใหม่, from the smallest to the province.</summary>
    public static async Task<string?> AreaNameAsync(this PrakanDb db, string? code, CancellationToken cancel) => (await db.AreaSaidAsync(code, cancel)).Name;

    /// <summary>The same, and the region that its province belongs to.</summary>
    public static async Task<(string? Name, string? Region)> AreaSaidAsync(this PrakanDb db, string? code, CancellationToken cancel)
    {
        if (code is null) return (null, null);
        var codes = AreaCodeLengths.Where(length => length <= code.Length).Select(length => code[..length]).ToArray();
        var areas = await db.Areas.AsNoTracking().Where(area => codes.Contains(area.Code)).OrderByDescending(area => area.Code.Length).ToListAsync(cancel);
        return (string.Join(' ', areas.Select(area => area.Titled)), areas.Find(area => area.Region is not null)?.Region);
    }
}

public sealed record OrganisationBelow(int Id, string Name, OrganisationKind Kind);

public sealed record ChildList(IReadOnlyList<OrganisationBelow> First, int Count)
{
    public static readonly ChildList None = new([], 0);
}

public sealed record PostHeld(string Name, Role Role, DateTimeOffset Since, bool Acting);
