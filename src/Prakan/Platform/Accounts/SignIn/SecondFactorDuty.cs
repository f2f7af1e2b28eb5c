using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Asks holders of higher posts for a second factor, and after some days lets them into nothing else.</summary>
public sealed class SecondFactorDuty(IConfiguration options, TimeProvider clock)
{
    private readonly TimeSpan grace = TimeSpan.FromDays(options.GetValue("Prakan:SecondFactorGraceDays", 30));

    internal async Task<bool> AskAsync(PrakanDb db, Person person, IEnumerable<HeldPost> posts, CancellationToken cancel)
    {
        if (person.TwoFactorEnabled || !IsAskedOf(posts)) return false;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO person_tokens (user_id, login_provider, name, value)
            VALUES ({person.Id}, 'prakan', 'second-factor-asked', {clock.GetUtcNow().ToString("O")}) ON CONFLICT DO NOTHING
            """, cancel);
        return true;
    }

    /// <summary>Until when it may be put off; null when nobody asks.</summary>
    internal DateTimeOffset? DueAt(Seat seat) =>
        seat is { SecondFactor: false, SecondFactorAskedAt: { } asked } ? asked + grace : null;

    internal bool IsOverdue(Seat seat) => DueAt(seat) <= clock.GetUtcNow() && IsAskedOf(seat.Posts);

    private static bool IsAskedOf(IEnumerable<HeldPost> posts) => posts.Any(post => post.Role.Row().AsksSecondFactor);
}
