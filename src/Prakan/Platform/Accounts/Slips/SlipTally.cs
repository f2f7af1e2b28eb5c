using Microsoft.EntityFrameworkCore;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>How many slips stand how, as figures that filter the list.</summary>
internal static class SlipTally
{
    public static async Task<IReadOnlyList<TallyItem>> CountAsync(IQueryable<Slip> slips, DateTimeOffset now, Func<SlipState, string> link, SlipState? current, CancellationToken cancel)
    {
        var counts = await slips
            .GroupBy(slip =>
                slip.UsedAt != null ? SlipState.Used
                : slip.VoidedAt != null ? SlipState.Voided
                : slip.Tries >= Slip.MostTries ? SlipState.Exhausted
                : slip.ExpiresAt <= now ? SlipState.Expired
                : SlipState.Open)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return [.. SlipStates.All.Select(state => new TallyItem(state.Thai(), counts.GetValueOrDefault(state), link(state), state == current))];
    }
}
