using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Notices;

[OwnAccount]
public sealed class IndexModel(PrakanDb db, CurrentUser user, NoticeBoard board, TimeProvider clock) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public NoticeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unread { get; set; }

    /// <summary>Where the page begins, in ticks of universal time.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<ToldNotice> Told { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public Empty WhyEmpty => Kind is not null || Unread
        ? new("ไม่มีเรื่องที่ตรงกับที่เลือก", "แสดงทุกเรื่อง", "/notices")
        : new("ยังไม่มีเรื่องที่แจ้งถึงท่าน", "เมื่อมีการส่งกลับ เห็นชอบ ขยายเวลา หรือเปิดรอบใหม่ จะปรากฏที่นี่");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var before = Before is > 0 and < 3_155_378_975_999_999_999 ? new DateTimeOffset(Before.Value, TimeSpan.Zero) : (DateTimeOffset?)null;
        var told = await board.ReadAsync(new NoticeFilter(Kind, Unread, before), Size + 1, cancel);
        Told = [.. told.Take(Size)];
        Pager = new Pager(before is null ? null : Link(null), told.Count > Size ? Link(Told[^1].At) : null);
    }

    public async Task<IActionResult> OnPostReadAsync(Guid notice, CancellationToken cancel)
    {
        if (!await db.ToldTo(user, new NoticeFilter(Id: notice), 1).AnyAsync(cancel)) return NotFound();
        if (!await db.NoticeReadings.AnyAsync(one => one.PersonId == user.PersonId && one.NoticeId == notice, cancel))
            db.Add(new NoticeReading(user.PersonId!.Value, notice, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/Platform/Notices/Index");
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.NoticeReaders.SingleOrDefaultAsync(one => one.PersonId == user.PersonId, cancel) is { } reader) reader.ReadAll(now);
        else db.Add(new NoticeReader(user.PersonId!.Value, now));
        await db.SaveChangesAsync(cancel);
        return this.Done("ทำเครื่องหมายว่าอ่านแล้วทั้งหมด", "/Platform/Notices/Index");
    }

    private string Link(DateTimeOffset? before) => QueryHelpers.AddQueryString("/notices", new[]
    {
        KeyValuePair.Create(nameof(Kind), Kind?.ToString()),
        KeyValuePair.Create(nameof(Unread), Unread ? "true" : null),
        KeyValuePair.Create(nameof(Before), before?.UtcTicks.ToString(CultureInfo.InvariantCulture)),
    }.Where(pair => pair.Value is not null));
}
