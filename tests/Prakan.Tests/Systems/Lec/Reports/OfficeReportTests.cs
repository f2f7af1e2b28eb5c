using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Reports;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Documents.Sheets;

namespace Prakan.Tests.Systems.Lec.Reports;

public sealed class OfficeReportTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_whole_is_divided_by_offices_down_to_the_institution()
    {
        for (var i = 0; i < 7; i++) await app.EnrolledAsync(Cast.DoiCentre, $"70{i}", sex: Sex.Female, level: "K3");
        var krit = await app.As(Cast.Krit);
        var whole = await krit.Get($"/lec/reports/{Cast.Dla.Id}?By={ReportBy.Province}");
        Assert.Equal("0 7 7", whole.Figures(Cast.DoiProvince.Name));
        var province = await krit.Get(whole.HrefOf(Cast.DoiProvince.Name) + $"&By={ReportBy.Authority}");
        var authority = await krit.Get(province.HrefOf(Cast.DoiTown.Name) + $"&By={ReportBy.Institution}");
        Assert.Equal("0 7 7", authority.Figures(Cast.DoiCentre.Name));

        using var saved = new Spreadsheets();
        var rows = await Spreadsheets.Read(saved.Save((await krit.Get($"/lec/reports/{Cast.DoiTown.Id}/report.xlsx?By={ReportBy.Institution}")).Bytes));
        Assert.Contains(rows, row => row.Cells.SequenceEqual([Cast.DoiCentre.Name, "0", "7", "7"]));
        Assert.True((await krit.Get($"/lec/reports/{Cast.DoiTown.Id}/report.pdf?By={ReportBy.Institution}")).IsPaper);
    }
}
