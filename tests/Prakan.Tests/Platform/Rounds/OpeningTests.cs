using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds;

public sealed class OpeningTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Opening_freezes_who_is_expected_below_the_issuer()
    {
        var round = await app.OpenRoundAsync();
        await using var db = app.OpenDb();
        var expected = await db.Obligations.Where(one => one.RoundId == round.Id).OrderBy(one => one.OrganisationId).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Cast.BanNongCentre.Id, Cast.NamRinSchool.Id, Cast.PhaSukCentre.Id, Cast.DoiCentre.Id], expected.Select(one => one.OrganisationId));
        Assert.All(expected, one => Assert.Equal(ReportLevels.Bits([ReportLevel.Agency, ReportLevel.Province, ReportLevel.Department]), one.Above));
        Assert.All(expected, one => Assert.Equal(ObligationState.NotStarted, one.State));
        Assert.NotNull(round.FrozenAt);
    }
}
