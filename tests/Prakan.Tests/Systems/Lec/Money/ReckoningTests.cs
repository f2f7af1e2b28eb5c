using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Documents.Sheets;

namespace Prakan.Tests.Systems.Lec.Money;

public sealed class ReckoningTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Money_is_reckoned_from_snapshots_beside_what_if_and_a_case_counts_once()
    {
        var round = await app.OpenLecRoundAsync();
        await app.SnapAsync(round.Id, Cast.BanNongCentre, 41);
        await app.SnapAsync(round.Id, Cast.DoiCentre, 10);
        var browser = await app.As(Cast.Pranee);
        var page = await browser.Get("/lec/money");
        // 41 heads, 27 baht, 200 days; milk 6.89 baht, 260 days.
        Assert.Contains("221,400.00", page.Main, StringComparison.Ordinal);
        Assert.Contains($"{41 * 6.89m * 260:N2}", page.Main, StringComparison.Ordinal);
        Assert.Contains($"{221_400 + 41 * 6.89m * 260:N2}", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.DoiCentre.Name, page.Main, StringComparison.Ordinal);

        var whatIf = await browser.Get("/lec/money?LunchTiers=1:36,42:27&LunchDays=200");
        Assert.Contains($"{66_600 + (41 * 36 * 200 - 40 * 36 * 200):+#,##0.00}", whatIf.Main, StringComparison.Ordinal);
        Assert.Contains("กรอกชั้นอัตรา", (await browser.Get("/lec/money?LunchTiers=หนึ่ง")).Main, StringComparison.Ordinal);

        using var saved = new Spreadsheets();
        var rows = await Spreadsheets.Read(saved.Save((await browser.Get("/lec/money/table.xlsx")).Bytes));
        Assert.Contains(rows, row => row.Cells[0] == Cast.BanNongCentre.Name && row.Cells.Contains("221400"));
        Assert.True((await browser.Get("/lec/money/table.pdf")).IsPaper);

        // A child of the forty-one stands elsewhere too, where it came first: forty are paid for, at the higher rate.
        await DoubleAsync(round.Id);
        Assert.Contains("288,000.00", (await browser.Get("/lec/money")).Main, StringComparison.Ordinal);
    }

    private async Task DoubleAsync(int round)
    {
        var (here, there) = (await app.EnrolledAsync(Cast.BanNongCentre, "601"), await app.EnrolledAsync(Cast.DoiCentre, "601"));
        await using var db = app.OpenDb();
        var children = await db.Children.Include(one => one.Organisation).Include(one => one.Enrolments).Where(one => one.Id == here || one.Id == there).ToDictionaryAsync(one => one.Id, Cancel);
        var snapshot = await db.Snapshots.SingleAsync(one => one.RoundId == round && one.OrganisationId == Cast.BanNongCentre.Id, Cancel);
        db.Add(CountedChild.Of(snapshot, children[here]));
        db.Add(DuplicateCase.Find(children[there], children[here], DuplicateGround.SameNumber, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    }
}
