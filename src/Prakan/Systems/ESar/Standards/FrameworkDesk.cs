using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Standards;

/// <summary>Where the versions of the standards are worded, and where a round says which it asks for.</summary>
public sealed class FrameworkDesk(PrakanDb db, CurrentUser user)
{
    private HeldPost By => user.Posts.First(post => post.Role.Holds(Verb.ManageRounds));

    public Task<List<Framework>> AllAsync(CancellationToken cancel) =>
        db.Frameworks.AsNoTracking().Include(one => one.Standards).OrderBy(one => one.Level).ThenBy(one => one.Scale).ThenByDescending(one => one.Year).ThenBy(one => one.Id).ToListAsync(cancel);

    public Task<Framework?> FindAsync(int id, CancellationToken cancel) =>
        db.Frameworks.Include(one => one.Standards.OrderBy(standard => standard.Place)).SingleOrDefaultAsync(one => one.Id == id, cancel);

    /// <summary>Others have read it: it stays as it is.</summary>
    public Task<bool> IsInUseAsync(Framework framework, CancellationToken cancel) =>
        db.RoundTerms.AnyAsync(one => one.Frameworks.Contains(framework.Id) && one.Round.State != RoundState.Draft, cancel);

    public async Task WordAsync(Framework framework, bool required, IReadOnlyList<Band> bands, IReadOnlyDictionary<int, string?> words, CancellationToken cancel)
    {
        RuleBroken.Unless(!await IsInUseAsync(framework, cancel), "esar.framework-in-use");
        framework.Change(required, bands, By);
        foreach (var standard in framework.Standards.Where(one => words.ContainsKey(one.Id)))
            framework.Reword(standard, string.IsNullOrWhiteSpace(words[standard.Id]) ? null : words[standard.Id]!.Trim(), By);
        await db.SaveChangesAsync(cancel);
    }

    public async Task<Framework> CopyAsync(Framework framework, int year, CancellationToken cancel)
    {
        var copy = framework.Copy(year, By);
        db.Add(copy);
        await db.SaveChangesAsync(cancel);
        return copy;
    }

    /// <summary>For every level and scale the version that holds in a year.</summary>
    public static IEnumerable<Framework> OfYear(IEnumerable<Framework> all, int year) =>
        all.Where(one => one.Year <= year).GroupBy(one => (one.Level, one.Scale)).Select(same => same.OrderByDescending(one => one.Year).ThenByDescending(one => one.Id).First());

    public Task<RoundTerms?> TermsAsync(Round round, CancellationToken cancel) => db.RoundTerms.SingleOrDefaultAsync(one => one.RoundId == round.Id, cancel);

    public async Task LayAsync(Round round, int megabytes, IReadOnlyCollection<int> frameworks, CancellationToken cancel)
    {
        round.Lay();
        if (await TermsAsync(round, cancel) is { } terms) terms.Set(megabytes, frameworks);
        else db.Add(new RoundTerms(round, megabytes, frameworks));
        await db.SaveChangesAsync(cancel);
    }
}
