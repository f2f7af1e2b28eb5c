using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Assessments;
using Prakan.Systems.ESar.Requests;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar;

/// <summary>Who is named to be assessed, by whom, and what the office that assesses answers.</summary>
public sealed class RequestsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int FiscalYear = 2570;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whose_turn_it_is_is_worked_out_and_one_is_named_with_a_receipt()
    {
        await CallAsync();
        await ApproveAsync(Cast.BanNongCentre);
        var mali = await app.As(Cast.Mali);
        var list = await mali.Get("/e-sar/requests");
        Assert.Contains($"เลือก {Cast.BanNongCentre.Name}", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain($"เลือก {Cast.NamRinSchool.Name}", list.Main, StringComparison.Ordinal);

        var confirm = await mali.Get($"/e-sar/requests/confirm?Year={FiscalYear}&Pick={Cast.BanNongCentre.Id}");
        var sent = await mali.Submit(confirm, new { Year = FiscalYear });
        Assert.StartsWith("/e-sar/requests/lists/", sent.Location, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var kept = await db.SentLists.Include(one => one.Requests).OrderByDescending(one => one.SentAt).FirstAsync(Cancel);
        Assert.Equal((1, Cast.Onesqa.Path, RequestState.Sent), (kept.Count, kept.ToPath, kept.Requests[0].State));
        Assert.Equal(HttpStatusCode.OK, (await mali.Get($"/receipts/{kept.ReceiptNumber}")).Status);

        // Sent twice it would count twice.
        var again = await mali.Post("/e-sar/requests/confirm", confirm.Html.QuerySelectorAll("main form input").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("name") == "Again" ? "" : one.GetAttribute("value") ?? "")));
        Assert.Equal(1, await db.AssessmentRequests.CountAsync(one => one.OrganisationId == Cast.BanNongCentre.Id && one.FiscalYear == FiscalYear && one.State != RequestState.Returned, Cancel));
        Assert.NotEqual(HttpStatusCode.InternalServerError, again.Status);
    }

    [Fact]
    public async Task The_office_that_assesses_sends_one_back_with_a_reason_and_it_may_be_named_again()
    {
        var request = await NamedAsync(Cast.NamRinSchool);
        var orn = await app.As(Cast.Orn);
        Assert.Contains("กรุณาบอกเหตุผลที่ส่งคืน", (await orn.Submit($"/e-sar/received/requests/{request}", new { Reason = " " })).Main, StringComparison.Ordinal);
        await orn.Submit($"/e-sar/received/requests/{request}", new { Reason = "ชื่อสถานศึกษาไม่ตรง" });

        var mali = await app.As(Cast.Mali);
        Assert.Contains("แก้รายชื่อรับการประเมินที่ สมศ. ส่งคืน", (await mali.Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains("ชื่อสถานศึกษาไม่ตรง", (await mali.Get("/e-sar/requests")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await NameAsync(mali, Cast.NamRinSchool)).Status);
        Assert.DoesNotContain("แก้รายชื่อรับการประเมินที่ สมศ. ส่งคืน", (await mali.Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains("ตอบรายชื่อรับการประเมินที่ได้รับ", (await orn.Get("/inbox")).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.True(await db.Facts.AnyAsync(fact => fact.Action == "esar.request-returned" && fact.PersonId == Cast.Orn.Id && fact.Reason == "ชื่อสถานศึกษาไม่ตรง", Cancel));
    }

    [Fact]
    public async Task What_is_accepted_is_accepted_once_and_the_authority_does_not_answer()
    {
        var request = await NamedAsync(Cast.PhaSukCentre, Cast.Krit);
        var orn = await app.As(Cast.Orn);
        await orn.Submit($"/e-sar/received/requests/{request}", new { }, "รับคำขอนี้");
        await using var db = app.OpenDb();
        Assert.Equal(RequestState.Accepted, (await db.AssessmentRequests.SingleAsync(one => one.Id == request, Cancel)).State);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(await app.As(Cast.Mali), $"/e-sar/received/requests/{request}"));
        Assert.Equal(HttpStatusCode.NotFound, (await orn.Get($"/e-sar/received/requests/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Who_was_assessed_less_than_five_years_ago_waits()
    {
        await CallAsync();
        await using (var db = app.OpenDb())
        {
            db.Add(new ExternalAssessment(await db.Organisations.SingleAsync(one => one.Id == Cast.DoiCentre.Id, Cancel), new DateOnly(2023, 8, 1), "รอบสี่"));
            await db.SaveChangesAsync(Cancel);
        }
        await ApproveAsync(Cast.DoiCentre);
        var niran = await app.As(Cast.Niran);
        Assert.Contains("ยังไม่ครบรอบการประเมิน", (await niran.Get("/e-sar/requests")).Main, StringComparison.Ordinal);
        Assert.Contains("ยังไม่ได้เลือกสถานศึกษาที่ส่งได้", (await niran.Get($"/e-sar/requests/confirm?Year={FiscalYear}&Pick={Cast.DoiCentre.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_of_codes_chooses_and_says_row_by_row_why_not()
    {
        await CallAsync();
        var niran = await app.As(Cast.Niran);
        var page = await niran.Get($"/e-sar/requests/sheet?Year={FiscalYear}");
        var read = await niran.PostFile(page, "upload", "รายชื่อ.csv", System.Text.Encoding.UTF8.GetBytes("รหัส,ชื่อ\n๓๐๕๘๐๐๐๐๒๓,ศพด.\n3058000013,ของคนอื่น\n"));

        Assert.Contains("อ่านได้ 2 แห่ง", read.Main, StringComparison.Ordinal);
        Assert.Contains("ไม่พบรหัสนี้ในสังกัด", read.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.BanNongCentre.Name, read.Main, StringComparison.Ordinal);
    }

    private async Task<Guid> NamedAsync(Place place, Player? by = null)
    {
        await CallAsync();
        await ApproveAsync(place);
        if (by is null) await NameAsync(await app.As(Cast.Mali), place);
        await using var db = app.OpenDb();
        if (by is not null)
        {
            var (authority, institution) = (await db.Organisations.SingleAsync(one => one.Id == place.Parent!.Id, Cancel), await db.Organisations.SingleAsync(one => one.Id == place.Id, Cancel));
            db.Add(SentList.Send(authority, await db.Calls.SingleAsync(one => one.FiscalYear == FiscalYear, Cancel), 1, [institution], new Sender(by.Id, Guid.NewGuid(), Cast.Onesqa.Path, app.Clock.GetUtcNow())));
            await db.SaveChangesAsync(Cancel);
        }
        return await db.AssessmentRequests.Where(one => one.OrganisationId == place.Id).OrderByDescending(one => one.Id).Select(one => one.Id).FirstAsync(Cancel);
    }

    private static async Task<House.Answer> NameAsync(Browser browser, Place place) =>
        await browser.Submit($"/e-sar/requests/confirm?Year={FiscalYear}&Pick={place.Id}", new { Year = FiscalYear });

    private async Task ApproveAsync(Place place)
    {
        var id = await app.BeginSarAsync(place);
        await app.FillAsync(id);
        var office = await app.As(place == Cast.DoiCentre ? Cast.Niran : place == Cast.BanNongCentre ? Cast.Wandee : Cast.Chai);
        if (place == Cast.PhaSukCentre) return;
        await office.AttachAsync(id, "sar-early", SelfAssessing.Paper($"{place.Name}"));
        await app.ExaminedAsync(id, "sar-early", VerdictState.Clean);
        await office.SendAsync(id);
        await app.ApproveAsync(id);
    }

    private async Task CallAsync()
    {
        await using var db = app.OpenDb();
        if (await db.Calls.AnyAsync(one => one.FiscalYear == FiscalYear, Cancel)) return;
        db.Add(Call.Open(FiscalYear, SelfAssessing.Year, 5, new HeldPost(Guid.NewGuid(), Role.AssessmentOfficer, Cast.Onesqa.Id, Cast.Onesqa.Path, Cast.Onesqa.Name, Acting: false)));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string url) => (await browser.Get(url)).Status;
}
