using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Registers;

/// <summary>What stands in the way of confirming a register, and what must be explained. Counted, never named: what is explained is read above.</summary>
internal static class RegisterChecks
{
    private const int YearsApart = 2, NoticeableHeads = 5;
    private const double NoticeableShare = 0.2;

    public static async Task<IReadOnlyList<Finding>> FindAsync(PrakanDb db, Obligation obligation, HeadSheet sheet, CancellationToken cancel)
    {
        var (office, day) = (obligation.OrganisationId, sheet.On);
        var children = await db.Children.Where(one => one.OrganisationId == office)
            .SelectMany(one => one.Enrolments.Where(row => row.OrganisationId == office && row.OtherSchoolId == null && row.From <= day && (row.Until == null || row.Until > day)),
                (one, row) => new Counted(row.Level, one.Card.Number, one.Card.Title, one.Card.Sex, one.Card.BirthDate, one.IdentityTag == null && one.NoIdentityReason == null)).ToListAsync(cancel);
        var levels = await db.LevelKinds.AsNoTracking().ToDictionaryAsync(one => one.Code, cancel);
        return [.. Errors(children), .. Queries(children, levels, obligation.Round.Plan.Year), .. Difference(sheet)];
    }

    private static IEnumerable<Finding> Errors(List<Counted> children)
    {
        if (children.Count(one => one.Unidentified) is > 0 and var unidentified)
            yield return new Finding("identity", LecSystem.ChildrenPart, Blocks: true, "เด็ก {0} คนยังไม่มีเลขประจำตัวประชาชนและไม่ได้บอกเหตุผล") { Values = [unidentified] };
        if (children.GroupBy(one => one.Number).Count(same => same.Count() > 1) is > 0 and var twice)
            yield return new Finding("number", LecSystem.ChildrenPart, Blocks: true, "มีเลขประจำตัวนักเรียนซ้ำกัน {0} เลข") { Values = [twice] };
    }

    private static IEnumerable<Finding> Queries(List<Counted> children, Dictionary<string, LevelKind> levels, int year)
    {
        var begins = Shared.ThaiYears.AcademicSpan(year).First;
        foreach (var level in children.GroupBy(one => one.Level).Where(one => levels.ContainsKey(one.Key)))
        {
            var odd = level.Count(one => Math.Abs(AgeOn(one.BirthDate, begins) - levels[level.Key].UsualAge) > YearsApart);
            if (odd > 0) yield return new Finding($"age:{level.Key}:{odd}", LecSystem.ChildrenPart, Blocks: false, "{0} มี {1} คนที่อายุต่างจากเกณฑ์ของชั้นเกิน {2} ปี") { Values = [levels[level.Key].Thai, odd, YearsApart] };
        }
        if (children.Count(one => Titles.SexOf(one.Title) is { } sex && sex != one.Sex) is > 0 and var mixed)
            yield return new Finding($"sex:{mixed}", LecSystem.ChildrenPart, Blocks: false, "คำนำหน้ากับเพศไม่ตรงกัน {0} คน") { Values = [mixed] };
    }

    private static IEnumerable<Finding> Difference(HeadSheet sheet)
    {
        if (sheet.Total == 0) yield return new Finding("nobody", LecSystem.ChildrenPart, Blocks: false, "ยังไม่มีเด็กในทะเบียน");
        else if (sheet.Last is { } last && Math.Abs(sheet.Total - last) is var apart && apart > NoticeableHeads && apart > last * NoticeableShare)
            yield return new Finding($"total:{last}:{sheet.Total}", LecSystem.ChildrenPart, Blocks: false, "จำนวนรวม {0} คน ต่างจากรอบก่อนซึ่งมี {1} คนมาก") { Values = [sheet.Total, last] };
    }

    private static int AgeOn(DateOnly birth, DateOnly day) => new ChildCard("", "", "", "", birth, Sex.Male, "").AgeOn(day);

    private sealed record Counted(string Level, string Number, string Title, Sex Sex, DateOnly BirthDate, bool Unidentified);
}
