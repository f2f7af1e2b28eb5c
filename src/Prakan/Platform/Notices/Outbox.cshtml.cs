using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Notices;

[Requires(Verb.KeepOutbox)]
public sealed class OutboxModel(PrakanDb db, IOptions<MailRelay> relay, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public MailState Show { get; set; }

    public MailRelay Relay { get; } = relay.Value;
    public IReadOnlyList<Mail> Mails { get; private set; } = [];
    public IReadOnlyList<TallyItem> Tally { get; private set; } = [];

    public static string Kind(Mail mail) => mail.State switch
    {
        MailState.Sent => "ok",
        MailState.GivenUp => "bad",
        _ => "wait",
    };

    public static string Told(Mail mail, Say say) => mail switch
    {
        { SentAt: { } at } => say["ส่งแล้ว {0}", ThaiDate.Instant(at, say.English)],
        { GivenUpAt: { } at } => say["เลิกส่งหลังลอง {0} ครั้ง", mail.Tries],
        { LastError: null } => say["รอส่ง"],
        _ => say["ลองแล้ว {0} ครั้ง ลองอีกเมื่อ {1}", mail.Tries, ThaiDate.Instant(mail.NextTryAt, say.English)],
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = Clock.StartOf(clock.Today());
        Tally =
        [
            new("รอส่ง", await Of(MailState.Waiting).CountAsync(cancel), "/notices/outbox", Show == MailState.Waiting),
            new("เลิกส่ง", await Of(MailState.GivenUp).CountAsync(cancel), "/notices/outbox?Show=GivenUp", Show == MailState.GivenUp),
            new("ส่งแล้ววันนี้", await Of(MailState.Sent).CountAsync(one => one.SentAt >= today, cancel), "/notices/outbox?Show=Sent", Show == MailState.Sent),
        ];
        Mails = await Of(Show).AsNoTracking().OrderByDescending(one => one.SentAt).ThenBy(one => one.NextTryAt).Take(Most).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (await db.Mails.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } mail) return NotFound();
        mail.TryAgain(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return this.Done("จะลองส่งใหม่ในไม่กี่วินาที", "/Platform/Notices/Outbox");
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        foreach (var mail in await Of(MailState.GivenUp).ToListAsync(cancel)) mail.TryAgain(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return this.Done("จะลองส่งใหม่ในไม่กี่วินาที", "/Platform/Notices/Outbox");
    }

    private IQueryable<Mail> Of(MailState state) => state switch
    {
        MailState.Sent => db.Mails.Where(one => one.SentAt != null),
        MailState.GivenUp => db.Mails.Where(one => one.GivenUpAt != null),
        _ => db.Mails.Where(one => one.SentAt == null && one.GivenUpAt == null),
    };
}
