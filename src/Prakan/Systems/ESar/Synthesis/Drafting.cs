using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Standards;
using Prakan.Systems.ESar.Synthesis.Reading;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>Words the sentences of a synthesis. What it says follows from the reports alone: the same reports, the same sentences.</summary>
internal static class Drafting
{
    private const int MostNames = 20, MostThreads = 8, FarFromOthers = 2, EnoughToCompare = 5;

    public static IReadOnlyList<Drafted> Write(RoundPlan plan, IReadOnlyList<Material> all)
    {
        var sent = all.Where(one => one.IsIn).ToList();
        var develop = CommonThreads.Find([.. sent.SelectMany(one => one.ToDevelop)], sent.Count, MostThreads);
        return
        [
            .. Coverage(plan, all, sent),
            .. Levels(sent),
            .. Threads(Section.Strengths, CommonThreads.Find([.. sent.SelectMany(one => one.Strengths)], sent.Count, MostThreads), sent.Count),
            .. Threads(Section.ToDevelop, develop, sent.Count),
            .. Outliers(sent),
            .. sent.Where(one => one.Missing.Count > 0).Select(one => new Drafted(Section.Missing, $"{one.Office}: {string.Join(" · ", one.Missing)}", [one.Source])),
            .. Issues(all, develop),
        ];
    }

    private static IEnumerable<Drafted> Coverage(RoundPlan plan, IReadOnlyList<Material> all, List<Material> sent)
    {
        if (all.Count == 0) yield break;
        var approved = sent.Count(one => one.State == ObligationState.Approved);
        yield return new Drafted(Section.Coverage,
            $"สถานศึกษาในสังกัด {all.Count:N0} แห่ง ส่งรายงานการประเมินตนเอง ปีการศึกษา {plan.Year} แล้ว {sent.Count:N0} แห่ง คิดเป็นร้อยละ {100m * sent.Count / all.Count:0.#} เห็นชอบแล้ว {approved:N0} แห่ง",
            [.. sent.Select(one => one.Source)]);
        if (Absent(all) is { Count: > 0 } absent) yield return new Drafted(Section.Coverage, $"ยังไม่ส่ง {absent.Count:N0} แห่ง ได้แก่ {Names(absent)}", [.. absent.Select(one => one.Source)]);
    }

    private static IEnumerable<Drafted> Levels(List<Material> sent)
    {
        foreach (var (framework, reports) in ByFramework(sent))
        {
            if (framework.Scale == Scale.Points)
            {
                var letters = reports.Where(one => one.Judged.Letter is not null).ToList();
                if (letters.Count > 0) yield return new Drafted(Section.Levels, $"{framework.Thai}: {Counted(letters.GroupBy(one => one.Judged.Letter!).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => ($"ระดับ {same.Key}", same.Count())))} จาก {letters.Count:N0} แห่ง", [.. letters.Select(one => one.Material.Source)]);
                continue;
            }
            foreach (var asked in Asked(framework))
                if (Graded(reports, asked) is { Count: > 0 } graded) yield return new Drafted(Section.Levels, $"{framework.Level.Thai()} {asked.Name}: {Told(framework, graded)}", [.. graded.Select(one => one.Material.Source)]);
        }
    }

    private static IEnumerable<Drafted> Outliers(List<Material> sent) =>
        from one in ByFramework(sent)
        where one.Framework.Scale == Scale.Quality
        from asked in Asked(one.Framework)
        let graded = Graded(one.Reports, asked)
        where graded.Count >= EnoughToCompare
        let middle = Middle(graded)
        from far in graded
        where Math.Abs(far.Grade - middle) >= FarFromOthers
        select new Drafted(Section.Outliers,
            $"{far.Material.Office} ประเมินตนเองระดับ{one.Framework.Scale.Thai(far.Grade)}ใน{one.Framework.Level.Thai()} {asked.Name} {(far.Grade > middle ? "สูง" : "ต่ำ")}กว่าค่ากลางของสังกัด ({one.Framework.Scale.Thai(middle)}) {Math.Abs(far.Grade - middle)} ระดับ",
            [far.Material.Source]);

    private static IEnumerable<Drafted> Threads(Section section, IReadOnlyList<CommonThread> threads, int sent) =>
        threads.Select(one => new Drafted(section, $"{one.Reports:N0} จาก {sent:N0} แห่งกล่าวถึง “{one.Phrase}” เช่น “{one.Sources[0].Quote}” ({one.Sources[0].Office})", one.Sources));

    private static IEnumerable<Drafted> Issues(IReadOnlyList<Material> all, IReadOnlyList<CommonThread> develop)
    {
        foreach (var one in develop) yield return new Drafted(Section.Issues, $"ติดตามการพัฒนา “{one.Phrase}” ซึ่ง {one.Reports:N0} แห่งระบุเป็นจุดที่ควรพัฒนา", one.Sources);
        if (Absent(all) is { Count: > 0 } absent) yield return new Drafted(Section.Issues, $"ติดตามการส่งรายงานของสถานศึกษาที่ยังไม่ส่ง {absent.Count:N0} แห่ง", [.. absent.Select(one => one.Source)]);
    }

    private static List<Material> Absent(IReadOnlyList<Material> all) => [.. all.Where(one => !one.IsIn)];

    private static IEnumerable<(Framework Framework, List<Report> Reports)> ByFramework(List<Material> sent) =>
        sent.SelectMany(one => one.Judged.Select(judged => new Report(one, judged))).GroupBy(one => one.Judged.Framework.Id).OrderBy(same => same.Key)
            .Select(same => (same.First().Judged.Framework, same.ToList()));

    /// <summary>Each standard, then the whole.</summary>
    private static IEnumerable<Aspect> Asked(Framework framework) =>
        framework.Standards.Select(one => new Aspect($"มาตรฐานที่ {one.Name}", one)).Append(new Aspect("ภาพรวม", null));

    private static List<Grading> Graded(List<Report> reports, Aspect asked) =>
        [.. reports.Select(one => (one.Material, Grade: asked.Standard is { } standard ? one.Judged.Of(standard)?.Grade : one.Judged.Summary?.Grade)).Where(one => one.Grade is not null).Select(one => new Grading(one.Material, one.Grade!.Value))];

    private static string Told(Framework framework, List<Grading> graded) =>
        $"{Counted(graded.GroupBy(one => one.Grade).OrderByDescending(same => same.Key).Select(same => (framework.Scale.Thai(same.Key), same.Count())))} จาก {graded.Count:N0} แห่ง ค่ากลางอยู่ในระดับ{framework.Scale.Thai(Middle(graded))}";

    private static int Middle(List<Grading> graded) => graded.Select(one => one.Grade).Order().ElementAt((graded.Count - 1) / 2);

    private static string Counted(IEnumerable<(string Name, int Count)> counts) => string.Join(" ", counts.Select(one => $"{one.Name} {one.Count:N0} แห่ง"));

    private static string Names(List<Material> offices) =>
        string.Join(" ", offices.Take(MostNames).Select(one => one.Office)) + (offices.Count > MostNames ? $" และอีก {offices.Count - MostNames:N0} แห่ง" : "");

    private sealed record Report(Material Material, Results.Judged Judged);

    private sealed record Grading(Material Material, int Grade);

    private sealed record Aspect(string Name, Standard? Standard);
}
