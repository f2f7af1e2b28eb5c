using Prakan.Shared;

namespace Prakan.Tests.Shared;

public class ThaiYearsTests
{
    [Theory]
    [InlineData("2025-05-15", 2567)]
    [InlineData("2025-05-16", 2568)]
    [InlineData("2026-05-15", 2568)]
    public void An_academic_year_turns_on_16_May(string date, int year) =>
        Assert.Equal(year, ThaiYears.Academic(DateOnly.Parse(date)));

    [Theory]
    [InlineData("2025-09-30", 2568)]
    [InlineData("2025-10-01", 2569)]
    public void A_fiscal_year_turns_on_1_October(string date, int year) =>
        Assert.Equal(year, ThaiYears.Fiscal(DateOnly.Parse(date)));

    [Fact]
    public void A_year_says_which_kind_it_is()
    {
        Assert.Equal("ปีการศึกษา 2568", ThaiYears.AcademicName(2568));
        Assert.Equal("ปีงบประมาณ 2569", ThaiYears.FiscalName(2569));
        Assert.Equal("Fiscal year 2026", ThaiYears.FiscalName(2569, english: true));
    }
}
