using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Calendar;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty, Display(Name = "วันที่")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "ชื่อวันหยุด"), StringLength(100)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "ตรงกันทุกปี")]
    public bool EveryYear { get; set; }

    [BindProperty, Display(Name = "วางรายการ"), StringLength(20_000)]
    public string? List { get; set; }

    [BindProperty, Display(Name = "หรือเลือกไฟล์")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Holiday> Days { get; private set; } = [];

    private HeldPost Post => user.Posts.First(post => post.Role.Holds(Verb.ManageRounds));

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Date is null) ModelState.AddModelError(nameof(Date), ThaiDateBinder.Missing);
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "กรุณากรอกชื่อวันหยุด");
        return ModelState.IsValid ? await KeepAsync([new Holiday(Date!.Value, Name!.Trim(), EveryYear)], "เพิ่มวันหยุดแล้ว", cancel) : Page();
    }

    public async Task<IActionResult> OnPostManyAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Upload is null && string.IsNullOrWhiteSpace(List)) ModelState.AddModelError(nameof(List), "วางรายการหรือเลือกไฟล์ก่อน");
        if (!ModelState.IsValid) return Page();
        var read = Upload is { } file ? await HolidayReading.SheetAsync(file, cancel) : HolidayReading.Pasted(List!);
        if (read.Faults.Count > 0) throw new RuleBroken("holiday.line-unreadable", string.Join(", ", read.Faults));
        return await KeepAsync(read.Found, "เพิ่มวันหยุดตามรายการแล้ว", cancel);
    }

    public async Task<IActionResult> OnPostNextYearAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var next = Days.Where(day => day.EveryYear).Select(day => day.NextYear()).OfType<Holiday>().ToArray();
        Year++;
        return await KeepAsync(next, "คัดลอกวันหยุดที่ตรงกันทุกปีแล้ว เพิ่มวันหยุดตามจันทรคติและวันหยุดชดเชยเอง", cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (await db.Holidays.SingleOrDefaultAsync(one => one.Date == Date, cancel) is not { } day) return Page();
        day.Drop(Post);
        db.Remove(day);
        await db.SaveChangesAsync(cancel);
        return this.Done("ลบวันหยุดแล้ว", "/Platform/Rounds/Calendar/Index", new { Year });
    }

    private async Task<IActionResult> KeepAsync(IReadOnlyList<Holiday> days, string done, CancellationToken cancel)
    {
        var dates = days.Select(day => day.Date).ToArray();
        var known = await db.Holidays.Where(one => dates.Contains(one.Date)).Select(one => one.Date).ToListAsync(cancel);
        foreach (var day in days.Where(day => !known.Contains(day.Date)))
        {
            day.Declare(Post);
            db.Add(day);
        }
        await db.SaveChangesAsync(cancel);
        return this.Done(done, "/Platform/Rounds/Calendar/Index", new { Year = days.Count > 0 ? ThaiYears.ToBuddhist(days[0].Date.Year) : Year });
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (Year is < 2443 or > 2643) Year = ThaiYears.ToBuddhist(clock.Today().Year);
        var (first, last) = (new DateOnly(ThaiYears.ToCommon(Year), 1, 1), new DateOnly(ThaiYears.ToCommon(Year), 12, 31));
        Days = await db.Holidays.AsNoTracking().Where(one => one.Date >= first && one.Date <= last).OrderBy(one => one.Date).ToListAsync(cancel);
    }
}
