using System.Net;
using Prakan.Platform.Documents;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Papers;

/// <summary>The whole report of an office on paper: contents, each indicator, and its evidence with a code that leads to the file.</summary>
internal static class ReportPaper
{
    public static string Page(Obligation report, IReadOnlyList<EntryCheck> checks, IReadOnlyDictionary<string, Evaluation> scores, string site, DateTimeOffset now) => ThaiPdf.Page($"{report.Round.Plan.Title} {report.Organisation.Name}", $"""
        <article class="indicators">
        <header><h1>{Text(report.Round.Plan.Title)}</h1><h2>{Text(report.Organisation.Name)}</h2><p class="asof">{Text($"{report.Round.Plan.YearName()} {(report.SentAt is { } sent ? $"ส่งเมื่อ {ThaiDate.Instant(sent)}" : "ฉบับร่าง ยังไม่ส่ง")} พิมพ์เมื่อ {ThaiDate.Instant(now)}")}</p></header>
        <nav><h3>สารบัญ</h3><ol>{string.Concat(checks.Select(one => $"<li><a href=\"#{one.Indicator.Key}\">{Text(one.Indicator.Title())}</a></li>"))}</ol></nav>
        {string.Concat(checks.Select(one => Section(one, scores.GetValueOrDefault(one.Indicator.Key), site)))}
        </article>
        """);

    private static string Section(EntryCheck check, Evaluation? score, string site) => $"""
        <section id="{check.Indicator.Key}">
        <h3>{Text(check.Indicator.Title())}</h3>
        <p>{Text($"ประเมินตนเอง {(check.Entry?.SelfScore is { } self ? $"{self} {FiveLevels.Thai(self)}" : "–")}{(score is null ? "" : $" คะแนนสำนัก {score.Score:0.#}")}")}</p>
        {string.Concat(check.Indicator.Issues.Select((issue, place) => Issue(check, issue, place + 1, site)))}
        {Figures(check)}
        <h4>ถอดบทเรียน</h4>
        <p>{Text($"ประเด็นท้าทาย {check.Entry?.IsChallenge switch { true => "ใช่", false => "ไม่ใช่", _ => "–" }}")}</p>
        {Files(check.Files[EntrySlots.LessonsOf(check.Indicator)].Concat(check.Files[EntrySlots.ClipsOf(check.Indicator)]), site)}
        <h4>ปัญหา อุปสรรค ข้อเสนอแนะ</h4>
        <p>{Text(check.Entry?.Problems is { Length: > 0 } problems ? problems : "–").Replace("\n", "<br>", StringComparison.Ordinal)}</p>
        <p class="reporter">{Text(check.Entry is { Reporter.IsWhole: true } entry ? $"ผู้รายงาน {entry.Reporter.Name} {entry.Reporter.Position} โทร. {entry.Reporter.Telephone}" : "ยังไม่ระบุผู้รายงาน")}</p>
        </section>
        """;

    private static string Issue(EntryCheck check, Issue issue, int place, string site) => $"""
        <h4>{Text($"ประเด็นที่ {place} {issue.Thai}")}</h4>
        <p>{Text($"หลักฐานที่ต้องส่ง {issue.Evidence} ({(check.Entry?.IsDone(issue) == true ? "ครบแล้ว" : "ยังไม่ครบ")})")}</p>
        {(check.Entry?.Links.GetValueOrDefault(issue.Key) is { } link ? $"<p>{QrSvg.Of(link, link)} {WebUtility.HtmlEncode(link)}</p>" : "")}
        {Files(check.Files[EntrySlots.NameOf(check.Indicator, issue)], site)}
        """;

    private static string Figures(EntryCheck check) => check.Indicator.Figures.Count == 0 ? "" : $"""
        <table><thead><tr><th>ตัวเลข</th><th>หน่วย</th><th>ปีนี้</th><th>ปีก่อน</th></tr></thead>
        <tbody>{string.Concat(check.Indicator.Figures.Select(figure => $"<tr><th>{Text(figure.Thai)}</th><td>{Text(figure.Unit)}</td><td>{Number(check.Indicator, figure, check.Entry?.Figures)}</td><td>{Number(check.Indicator, figure, check.Last)}</td></tr>"))}</tbody></table>
        """;

    private static string Number(Indicator indicator, Figure figure, IReadOnlyDictionary<string, decimal>? typed) =>
        typed is not null && FigureText.Of(indicator, figure, typed) is { } number ? Text(figure.Show(number)) : "–";

    /// <summary>Each with a code that opens it, for whoever may open it.</summary>
    private static string Files(IEnumerable<StoredFile> files, string site)
    {
        var rows = files.Where(one => one.State != FileState.Refused).Select(one => $"<li>{QrSvg.Of($"{site}{one.Href}", one.Name)}<span>{WebUtility.HtmlEncode(one.Name)}<br>{Text($"{ThaiAmounts.FileSize(one.Bytes)} รับเมื่อ {ThaiDate.Instant(one.ReceivedAt)}")}</span></li>").ToList();
        return rows.Count == 0 ? "<p>ไม่มีไฟล์แนบ</p>" : $"<ul class=\"evidence\">{string.Concat(rows)}</ul>";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
