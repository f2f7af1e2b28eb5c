using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.People;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.HandOvers;

[Requires(Verb.HandOver)]
public sealed class OfferModel(PrakanDb db, CurrentUser user, PersonLookup lookup, TimeProvider clock) : PageModel
{
    private static readonly CompositeFormat Several = CompositeFormat.Parse("{0} รายการ");

    [BindProperty, Required(ErrorMessage = "กรุณากรอกชื่อผู้ใช้หรืออีเมลของผู้รับมอบ"), StringLength(256), Display(Name = "ชื่อผู้ใช้หรืออีเมลของผู้รับมอบ")]
    public string Successor { get; set; } = "";

    [BindProperty]
    public Minute At { get; set; } = new();

    [BindProperty, StringLength(100), Display(Name = "เลขที่คำสั่ง")]
    public string? OrderNumber { get; set; }

    [BindProperty, StringLength(1000), Display(Name = "ข้อความถึงผู้รับมอบ")]
    public string? Note { get; set; }

    public Post Post { get; private set; } = null!;
    public IReadOnlyList<OpenWork> OpenWork { get; private set; } = [];
    public Guid? Open { get; private set; }
    public HeldPost? Own => user.Posts.SingleOrDefault(held => held.Id == Post.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Unless(Own is not null, "hand-over.not-own");
        if (await lookup.FindAsync(Successor, cancel) is not { } successor)
        {
            ModelState.AddModelError(nameof(Successor), "ไม่พบผู้ใช้นี้ ให้ตรวจชื่อผู้ใช้หรืออีเมล หากยังไม่มีบัญชี ให้ผู้ดูแลของหน่วยงานเชิญก่อน");
            return Page();
        }

        var terms = new HandOverTerms(At.Instant, OrderNumber, Note, [.. OpenWork.Select(Line)]);
        var handOver = HandOver.Offer(Post, successor, terms, clock.GetUtcNow());
        db.Attach(successor);
        db.Add(handOver);
        await SaveAsync(cancel);
        return this.Done("เสนอส่งมอบงานแล้ว รอผู้รับมอบตอบรับ", "/Platform/Accounts/HandOvers/One", new { id = handOver.Id });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var post = await db.Posts.For(user, Verb.HandOver).Include(one => one.Organisation).Include(one => one.Person).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (post is null) return false;
        Post = post;
        if (Own is not { } own) return true;

        Open = await db.HandOvers.Where(one => one.PostId == id && (one.State == HandOverState.Offered || one.State == HandOverState.Accepted))
            .Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancel);
        var work = new List<OpenWork>();
        foreach (var module in Program.Modules) work.AddRange(await module.OpenWorkAsync(db, own, clock.GetUtcNow(), cancel));
        OpenWork = work;
        return true;
    }

    private static string Line(OpenWork work)
    {
        var what = work.About is { } about ? $"{work.Thai}: {about}" : work.Thai;
        return work.Count > 1 ? $"{what} {string.Format(CultureInfo.InvariantCulture, Several, work.Count)}" : what;
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("hand_overs_post_id"))
        {
            throw new RuleBroken("hand-over.open-already");
        }
    }
}
