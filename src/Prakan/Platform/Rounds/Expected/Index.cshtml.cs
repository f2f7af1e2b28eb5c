using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Expected;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(PrakanDb db, ExpectedDesk desk) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ExpectedFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Keyset At { get; set; } = new();

    public Round Round { get; private set; } = null!;
    public int Expected { get; private set; }
    public int Excused { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public Empty WhyEmpty => Round.FrozenAt is null ? new Empty("รายชื่อจะกำหนดเมื่อถึงวันเปิดรับ", "กลับไปหน้ารอบ", $"/rounds/{Round.Id}")
        : Filter.Narrows ? new Empty("ไม่พบตามที่ค้นหา", "ล้างคำค้น", $"/rounds/{Round.Id}/expected")
        : new Empty("รอบนี้ไม่มีหน่วยงานใดต้องรายงาน", "เพิ่มหน่วยงาน", $"/rounds/{Round.Id}/expected/add");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } round) return NotFound();
        Round = round;
        var listed = desk.Listed(round).AsNoTracking();
        Expected = await listed.CountAsync(one => one.ExcusedAt == null, cancel);
        Excused = await listed.CountAsync(one => one.ExcusedAt != null, cancel);
        var rows = await At.Order(db.Organisations.AsNoTracking().Matching(Filter.Find, db))
            .Join(Filter.Of(listed), organisation => organisation.Id, one => one.OrganisationId, (organisation, one) => new Row(
                one.Id, organisation.Id, organisation.Details.Name, organisation.Code, organisation.Parent!.Details.Name, one.State, one.Late, one.FirstSentAt, one.ExtendedDue, one.ExcusedAt != null, one.ExcuseReason, one.AddedReason,
                one.ExtensionAskedAt, one.ExtensionReason))
            .Take(PageSize + 1).ToListAsync(cancel);
        (Rows, Pager) = At.Cut(rows, PageSize, row => (At.Sort == OrganisationSort.Code ? row.Code : row.Name, row.OrganisationId), Request);
        return Page();
    }

    public sealed record Row(
        long Id, int OrganisationId, string Name, string Code, string? Parent, ObligationState State, bool Late, DateTimeOffset? FirstSentAt,
        DateTimeOffset? ExtendedDue, bool Excused, string? ExcuseReason, string? AddedReason,
        DateTimeOffset? AskedAt, string? AskedReason);
}
