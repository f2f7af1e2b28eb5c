namespace Prakan.Shared;

/// <summary>The two years that offices count in, both named in the Buddhist era.</summary>
public static class ThaiYears
{
    private const int EraOffset = 543;

    public static int ToBuddhist(int commonYear) => commonYear + EraOffset;

    public static int ToCommon(int buddhistYear) => buddhistYear - EraOffset;

    public static int Academic(DateOnly date) =>
        ToBuddhist(date >= new DateOnly(date.Year, 5, 16) ? date.Year : date.Year - 1);

    public static int Fiscal(DateOnly date) => ToBuddhist(date.Month >= 10 ? date.Year + 1 : date.Year);

    public static (DateOnly First, DateOnly Last) AcademicSpan(int buddhistYear)
    {
        var year = ToCommon(buddhistYear);
        return (new(year, 5, 16), new(year + 1, 5, 15));
    }

    public static (DateOnly First, DateOnly Last) FiscalSpan(int buddhistYear)
    {
        var year = ToCommon(buddhistYear);
        return (new(year - 1, 10, 1), new(year, 9, 30));
    }

    public static string AcademicName(int buddhistYear, bool english = false) =>
        english ? $"Academic year {ToCommon(buddhistYear)}" : $"ปีการศึกษา {buddhistYear}";

    public static string FiscalName(int buddhistYear, bool english = false) =>
        english ? $"Fiscal year {ToCommon(buddhistYear)}" : $"ปีงบประมาณ {buddhistYear}";
}
