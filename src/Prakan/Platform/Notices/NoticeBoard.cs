using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Shared.Language;

namespace Prakan.Platform.Notices;

/// <summary>Notices as their reader reads them: what, about whom, in whose words, and whether it is new to them.</summary>
public sealed class NoticeBoard(PrakanDb db, CurrentUser user, Say say)
{
    public async Task<IReadOnlyList<ToldNotice>> ReadAsync(NoticeFilter filter, int most, CancellationToken cancel)
    {
        var notices = await db.ToldTo(user, filter, most).ToListAsync(cancel);
        var (ids, offices) = (notices.ConvertAll(one => one.Id), notices.ConvertAll(one => one.OrganisationId));
        var read = await db.NoticeReadings.Where(one => one.PersonId == user.PersonId && ids.Contains(one.NoticeId)).Select(one => one.NoticeId).ToHashSetAsync(cancel);
        var until = await db.NoticeReaders.Where(one => one.PersonId == user.PersonId).Select(one => (DateTimeOffset?)one.ReadUntil).SingleOrDefaultAsync(cancel);
        var names = await db.Organisations.Where(one => offices.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Details.Name, cancel);
        return [.. notices.Select(one => new ToldNotice(one.Id, one.Kind, one.Sentence(say), one.Href, one.At, names.GetValueOrDefault(one.OrganisationId), one.Words, read.Contains(one.Id) || one.At <= until))];
    }
}

public sealed record ToldNotice(Guid Id, NoticeKind Kind, string Sentence, string Href, DateTimeOffset At, string? Office, string? Words, bool IsRead);
