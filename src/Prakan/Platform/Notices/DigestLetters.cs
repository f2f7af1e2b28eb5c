using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>Once a day, at the set hour: reminds of dates, and writes to every post that has something to read one letter, by a key that a second run cannot repeat.</summary>
public sealed class DigestLetters(SystemDb system, IOptions<MailRelay> relay, SiteAddress site, TimeProvider clock)
{
    private const int AtATime = 500;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private DateOnly? done;

    public async Task WriteAsync(CancellationToken cancel = default)
    {
        var (now, day) = (clock.GetUtcNow(), clock.Today());
        if (done == day || now < Clock.At(day, relay.Value.DigestAt)) return;
        await using var db = system.Open();
        db.Database.SetCommandTimeout(Long);
        await using var one = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('digests'))", cancel);
        var digest = await BeginAsync(db, day, now, cancel);
        if (digest.DoneAt is null)
        {
            digest.Done(relay.Value.IsConfigured ? await WriteLettersAsync(db, digest, now, cancel) : 0, now);
            await db.SaveChangesAsync(cancel);
        }
        await one.CommitAsync(cancel);
        done = day;
    }

    /// <summary>From where the last one ended; the dates that the day reminds of are told with it.</summary>
    private static async Task<Digest> BeginAsync(PrakanDb db, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Digests.SingleOrDefaultAsync(one => one.Day == day, cancel) is { } begun) return begun;
        var last = await db.Digests.OrderByDescending(one => one.Day).Select(one => (DateTimeOffset?)one.Until).FirstOrDefaultAsync(cancel);
        await db.RemindAsync(day, now, cancel);
        await db.SaveChangesAsync(cancel);
        // The very first one tells all there is, whenever in its day the house was opened.
        var digest = new Digest(day, last ?? DateTimeOffset.UnixEpoch, now);
        db.Add(digest);
        return digest;
    }

    private async Task<int> WriteLettersAsync(PrakanDb db, Digest digest, DateTimeOffset now, CancellationToken cancel)
    {
        var (letters, lines) = (new List<Mail>(), new List<DigestLine>());
        var all = new HashSet<(string, string?, string)>();
        await foreach (var line in db.OfAsync(digest).WithCancellation(cancel))
        {
            if (lines.Count > 0 && lines[0].Key != line.Key)
            {
                letters.Add(Letter(lines, digest.Day, now));
                lines.Clear();
                all.Clear();
            }
            // An office without addresses of its own people hears once what several of its posts are told.
            if (all.Add((line.Kind, line.Detail, line.Href))) lines.Add(line);
        }
        if (lines.Count > 0) letters.Add(Letter(lines, digest.Day, now));
        foreach (var some in letters.Chunk(AtATime)) await InsertAsync(db, some, cancel);
        return letters.Count;
    }

    private Mail Letter(List<DigestLine> lines, DateOnly day, DateTimeOffset now)
    {
        var (subject, body) = LetterText.Digest(lines, day, site.Configured);
        return new Mail(lines[0].To, subject, body, now) { Key = $"digest:{day:yyyyMMdd}:{lines[0].Key}" };
    }

    private static Task<int> InsertAsync(PrakanDb db, Mail[] letters, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO mails (id, key, "to", subject, body, written_at, next_try_at, tries)
        SELECT id, key, "to", subject, body, at, at, 0
        FROM unnest({Of(letters, one => one.Id)}, {Of(letters, one => one.Key)}, {Of(letters, one => one.To)}, {Of(letters, one => one.Subject)}, {Of(letters, one => one.Body)}, {Of(letters, one => one.WrittenAt)})
            AS l (id, key, "to", subject, body, at)
        ON CONFLICT (key) DO NOTHING
        """, cancel);

    private static T[] Of<T>(Mail[] letters, Func<Mail, T> column) => Array.ConvertAll(letters, new Converter<Mail, T>(column));
}
