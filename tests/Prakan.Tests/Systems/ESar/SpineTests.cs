using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar;

/// <summary>One report from the first confirmation to the office that assesses.</summary>
public sealed class SpineTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_written_sent_approved_and_lies_at_the_office_that_assesses()
    {
        var id = await app.BeginSarAsync();
        var (somsri, head, mali) = (await app.As(Cast.Somsri), await app.As(Cast.Wandee), await app.As(Cast.Mali));
        Assert.Contains("ยังไม่แนบไฟล์ SAR ระดับปฐมวัย", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);

        await app.FillAsync(id);
        var attached = await somsri.AttachAsync(id, "sar-early", SelfAssessing.Paper("2568"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, attached.Status);
        await app.ExaminedAsync(id, "sar-early", VerdictState.Clean);
        Assert.Equal($"/obligations/{id}", (await head.SendAsync(id)).Location);
        Assert.Equal(ObligationState.Sent, await app.LookAsync(id, one => one.State));

        await mali.Submit($"/obligations/{id}/review", new { Version = 1 }, "เห็นชอบ");
        Assert.Equal(ObligationState.Approved, await app.LookAsync(id, one => one.State));
        await using var db = app.OpenDb();
        var received = await db.ReceivedReports.SingleAsync(one => one.ObligationId == id, Cancel);
        Assert.Equal((Cast.Onesqa.Path, Cast.BanNongCentre.Name, 4), (received.ToPath, received.Name, received.Grades.Count));
    }
}
