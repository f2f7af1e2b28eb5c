using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

public sealed class EveryoneTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task One_role_goes_to_every_place_below_without_a_holder_and_not_twice()
    {
        var officer = await app.As(Cast.Pranee);
        var page = await officer.Get("/slips/everyone?Role=Approver");
        Assert.Contains("จะออกใบ 1 ใบ", page.Main, StringComparison.Ordinal);

        var form = new[] { KeyValuePair.Create("Role", "Approver"), page.Token() };
        var paper = await Paper.ReadAsync((await officer.Post("/slips/everyone", form)).Bytes);
        Assert.Contains(Cast.PhaSukTown.Name, paper.Text, StringComparison.Ordinal);
        Assert.Single(paper.Slips);

        Assert.Contains("จะออกใบ 0 ใบ", (await officer.Get("/slips/everyone?Role=Approver")).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่มีหน่วยงานที่ต้องเชิญ", (await officer.Post("/slips/everyone", form)).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(Cast.PhaSukTown.Id, (await db.Slips.SingleAsync(TestContext.Current.CancellationToken)).OrganisationId);
    }

    [Fact]
    public async Task Chosen_kinds_narrow_it_and_a_role_not_held_reaches_nobody()
    {
        var officer = await app.As(Cast.Pranee);
        Assert.Contains("จะออกใบ 2 ใบ", (await officer.Get("/slips/everyone?Role=Recorder")).Main, StringComparison.Ordinal);
        Assert.Contains("จะออกใบ 1 ใบ", (await officer.Get("/slips/everyone?Role=Recorder&Kind=School")).Main, StringComparison.Ordinal);
        Assert.Contains("จะออกใบ 0 ใบ", (await officer.Get($"/slips/everyone?Role={Role.ProvinceSupervisor}")).Main, StringComparison.Ordinal);
    }
}
