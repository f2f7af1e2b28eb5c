using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Notices;

namespace Prakan.Platform.Accounts.LostPassword;

/// <summary>Writes a letter to whoever forgot a password. Nobody who asks can tell whether there was anybody to write to.</summary>
public sealed class ForgottenDesk(SystemDb system, SecretKeys keys, SiteAddress site, IOptions<MailRelay> relay, TimeProvider clock)
{
    private static readonly TimeSpan AnswerTakes = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(5);

    public bool CanWriteLetters => relay.Value.IsConfigured && site.Configured is not null;

    public Task AskAsync(string emailOrUserName, CancellationToken cancel) =>
        Task.WhenAll(WriteAsync(emailOrUserName.Trim().ToUpperInvariant(), cancel), Task.Delay(AnswerTakes, clock, cancel));

    private async Task WriteAsync(string name, CancellationToken cancel)
    {
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        var posts = await db.Posts.Include(post => post.Person).Include(post => post.Organisation)
            .Where(post => (post.Person.NormalizedEmail == name || post.Person.NormalizedUserName == name) && post.Person.Email != null && post.Person.DisabledAt == null)
            .Where(post => post.From <= now && (post.Until == null || post.Until > now))
            .Where(post => !db.Slips.Any(slip => slip.PersonId == post.PersonId && slip.Purpose == SlipPurpose.LostPassword && slip.IssuedAt > now - BetweenLetters))
            .ToListAsync(cancel);
        foreach (var post in posts.GroupBy(post => post.PersonId).Select(held => held.OrderBy(post => post.From).First()))
        {
            var code = OneTimeCode.New();
            var serial = (await db.NextSerialsAsync(1, cancel))[0];
            var slip = Slip.ForLetter(post, code.Hash(keys), serial, now);
            db.Add(slip);
            db.Add(SlipLetter.Write(new FreshSlip(slip, code), site.Configured!, post.Organisation.Name));
        }
        await db.SaveChangesAsync(cancel);
    }
}
