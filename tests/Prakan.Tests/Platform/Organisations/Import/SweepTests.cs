using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Organisations.Import;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

public sealed class SweepTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_sheet_that_nobody_decided_about_is_given_up_after_a_week()
    {
        var id = Guid.Parse(Sheets.IdOf(await Sheets.Send(await app.As(Cast.Admin), Sheets.Csv(Sheets.Heading, "3058000994,ร.ร.ลืม,โรงเรียน,#12,"))));
        var desk = app.Services.GetRequiredService<ImportDesk>();
        await desk.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ImportState.Checked, true), await StandsAsync(id));

        app.Clock.Advance(TimeSpan.FromDays(8));
        await desk.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ImportState.Abandoned, false), await StandsAsync(id));
    }

    private async Task<(ImportState State, bool HasFile)> StandsAsync(Guid id)
    {
        await using var db = app.OpenDb();
        var import = await db.OrganisationImports.SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken);
        return (import.State, await db.ImportFiles.AnyAsync(one => one.ImportId == id, TestContext.Current.CancellationToken));
    }
}
