using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Indicators;
using Finding = Prakan.Platform.Rounds.Obligations.Finding;

namespace Prakan.Systems.EMes.Entries;

/// <summary>What is missing in the report on one indicator, each with the place where it is mended, and what must be explained.</summary>
internal sealed record EntryCheck(Obligation Obligation, Indicator Indicator, Entry? Entry)
{
    public required ILookup<string, StoredFile> Files { get; init; }

    /// <summary>What the office said a year ago.</summary>
    public required IReadOnlyDictionary<string, decimal> Last { get; init; }

    public FormsSeen Forms { get; init; } = FormsSeen.Nothing;

    public string Href => $"/e-mes/{Obligation.Id}/indicators/{Indicator.Key}";

    public IReadOnlyList<Finding> Findings =>
    [
        .. Indicator.Issues.SelectMany(Of), .. Indicator.Figures.Where(one => !one.IsTotal).SelectMany(Of), .. Chosen(), .. Lessons(), .. Judged(), .. Named(), .. OnForms(),
    ];

    private IEnumerable<Finding> Of(Issue issue)
    {
        var files = Files[EntrySlots.NameOf(Indicator, issue)].ToList();
        foreach (var refused in files.Where(one => one.State == FileState.Refused))
            yield return Missing($"{refused.Id:n}", $"issue-{issue.Key}", "ไฟล์ “{0}” ใช้ไม่ได้ ลบแล้วแนบไฟล์ใหม่", refused.Name);
        if (Entry?.IsDone(issue) != true) yield return Missing($"issue-{issue.Key}", $"issue-{issue.Key}", "ประเด็น “{0}” ยังไม่ครบ", issue.Thai);
        else if (files.Count == 0 && !Entry.Links.ContainsKey(issue.Key)) yield return Missing($"evidence-{issue.Key}", $"issue-{issue.Key}", "ประเด็น “{0}” บอกว่าครบแล้ว แต่ยังไม่มีหลักฐาน", issue.Thai);
    }

    private IEnumerable<Finding> Of(Figure figure)
    {
        if (Entry is null || !Entry.Figures.TryGetValue(figure.Key, out var number))
        {
            yield return Missing($"number-{figure.Key}", $"number-{figure.Key}", "ยังไม่กรอก{0}", figure.Thai);
            yield break;
        }
        if (figure.IsUnusual(number)) yield return Asked($"number-{figure.Key}:{number}", "{0} {1} {2} ซึ่งผิดจากที่ควรเป็น", figure.Thai, figure.Show(number), figure.Unit);
        else if (Last.TryGetValue(figure.Key, out var last) && FigureText.Leaps(number, last))
            yield return Asked($"number-{figure.Key}:{number}", "{0} เปลี่ยนจากปีก่อนมาก จาก {1} เป็น {2} {3}", figure.Thai, figure.Show(last), figure.Show(number), figure.Unit);
    }

    private IEnumerable<Finding> Chosen()
    {
        if (Entry?.IsChallenge is null) yield return Missing("challenge", "challenge", "ยังไม่ตอบว่าเป็นประเด็นท้าทายหรือไม่");
        if (!HasFile(EntrySlots.LessonsOf(Indicator))) yield return Missing("lessons", $"files-{EntrySlots.LessonsOf(Indicator)}", "ยังไม่แนบถอดบทเรียน (ไม่เกิน 1 หน้า A4)");
        if (!HasFile(EntrySlots.ClipsOf(Indicator))) yield return Missing("clips", $"files-{EntrySlots.ClipsOf(Indicator)}", "ยังไม่แนบคลิปหรือภาพถ่ายของถอดบทเรียน");
        if (string.IsNullOrEmpty(Entry?.Problems)) yield return Missing("problems", "problems", "ยังไม่กรอกปัญหา อุปสรรค ข้อเสนอแนะ ถ้าไม่มีให้กรอกว่าไม่มี");
    }

    private IEnumerable<Finding> Judged()
    {
        if (Entry?.SelfScore is null) yield return Missing("score", "score", "ยังไม่ประเมินตนเอง");
    }

    private IEnumerable<Finding> Named()
    {
        if (Entry?.Reporter.IsWhole != true) yield return Missing("reporter", "reporter-name", "ยังไม่กรอกชื่อ ตำแหน่ง และโทรศัพท์ของผู้รายงานให้ครบ");
    }

    /// <summary>What nobody can tell is asked, never refused.</summary>
    private IEnumerable<Finding> Lessons()
    {
        foreach (var file in Files[EntrySlots.LessonsOf(Indicator)].Where(one => one.State == FileState.Clean))
        {
            if (file is { Kind: FileKind.Document, Pages: null }) yield return Asked($"pages-{file.Id:n}", "ระบบนับหน้าของ “{0}” ไม่ได้แน่ชัด ให้ยืนยันว่าไม่เกิน 1 หน้า A4", file.Name);
            if (file.Findings.Any(one => one.Code is CheckRules.NotA4 or CheckRules.NotA4Many)) yield return Asked($"paper-{file.Id:n}", "“{0}” ไม่ได้ตั้งกระดาษเป็น A4", file.Name);
        }
    }

    private IEnumerable<Finding> OnForms()
    {
        foreach (var file in Indicator.Issues.SelectMany(issue => Files[EntrySlots.NameOf(Indicator, issue)]).Where(one => Forms.Old.Contains(one.Id)))
            yield return Asked($"form-{file.Id:n}", "ไฟล์ “{0}” ไม่ใช่แบบฟอร์มรุ่นปัจจุบัน ({1})", file.Name, Indicator.FormMark);
        if (Forms.Unseen is { } last) yield return Asked($"form-unseen-{last:n}", "ไม่พบเครื่องหมายแบบฟอร์ม {0} ในหลักฐาน ไฟล์ที่สแกนเป็นภาพระบบอ่านไม่ได้ ให้ยืนยันว่าใช้แบบฟอร์มรุ่นนี้", Indicator.FormMark);
    }

    private bool HasFile(string slot) => Files[slot].Any(one => one.State != FileState.Refused);

    private Finding Missing(string key, string place, string thai, params object?[] values) =>
        new($"{Indicator.Key}:{key}", Indicator.Part, Blocks: true, thai, $"{Href}#{place}") { Values = values };

    private Finding Asked(string key, string thai, params object?[] values) =>
        new($"{Indicator.Key}:{key}", Indicator.Part, Blocks: false, thai, Href) { Values = values };
}
