using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Notices;

[OwnAccount]
public sealed class InboxModel(Inbox inbox, NoticeBoard board, CurrentUser user) : PageModel
{
    private const int MostUnread = 10;

    public IReadOnlyList<PostWork> Posts { get; private set; } = [];
    public IReadOnlyList<ToldNotice> Unread { get; private set; } = [];
    public DateTimeOffset Now => inbox.Now;

    public bool KeepsOutbox => user.May(Verb.KeepOutbox);

    public Empty WhyEmpty => user.Posts.Count > 0
        ? new("ไม่มีงานรอท่านในขณะนี้", "เมื่อมีรอบใหม่ มีการส่งกลับ หรือมีเรื่องรอพิจารณา จะปรากฏที่นี่")
        : new("ท่านยังไม่มีตำแหน่งในระบบ จึงยังไม่มีงานรอท่าน", "ติดต่อหน่วยงานต้นสังกัดเพื่อขอใบเปิดตำแหน่ง หรือใส่รหัสที่ได้รับ", "/activate");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Posts = await inbox.ReadAsync(cancel);
        Unread = await board.ReadAsync(new NoticeFilter(Unread: true), MostUnread, cancel);
    }
}
