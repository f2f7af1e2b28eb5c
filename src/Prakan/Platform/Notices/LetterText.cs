using System.Globalization;
using System.Text;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Notices;

/// <summary>How a letter about notices reads. What people wrote stays in the app: a reason may name a child, and a letter can be read by anybody on its way.</summary>
internal static class LetterText
{
    private const int MostLines = 30;

    public static Mail Of(Notice notice, string office, string address, string? site, DateTimeOffset now) =>
        new(address, $"{notice.Kind.Name(Say.InThai)}: {office}", $"""
            เรียน ผู้รับผิดชอบงานของ{office}

            ระบบประกันขอแจ้งว่า {notice.Sentence(Say.InThai)}{(notice.Words is null ? "" : " มีข้อความประกอบ อ่านได้เมื่อเข้าสู่ระบบ")}

            {Where(site, notice.Href)}

            {Foot(site)}
            """, now)
        { Key = $"notice:{notice.Id:n}:{address.ToLowerInvariant()}" };

    public static (string Subject, string Body) Digest(IReadOnlyList<DigestLine> lines, DateOnly day, string? site)
    {
        var first = lines[0];
        var body = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"เรียน {first.Addressee}")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"ระบบประกันขอแจ้งเรื่องของ{first.Office} ประจำ{ThaiDate.WithWeekday(day)} จำนวน {lines.Count} เรื่อง")
            .AppendLine();
        foreach (var (number, line) in lines.Take(MostLines).Index())
        {
            body.AppendLine(CultureInfo.InvariantCulture, $"{number + 1}. {line.Sentence}{(line.About == first.Office ? "" : $" ({line.About})")}");
            if (site is not null) body.AppendLine(CultureInfo.InvariantCulture, $"   {site}{line.Href}");
        }
        if (lines.Count > MostLines) body.AppendLine(CultureInfo.InvariantCulture, $"และเรื่องอื่นอีก {lines.Count - MostLines} เรื่อง");
        body.AppendLine().AppendLine(Where(site, "/inbox")).AppendLine().Append(Foot(site));
        return ($"เรื่องที่ต้องดำเนินการของ{first.Office} ({lines.Count} เรื่อง)", body.ToString());
    }

    private static string Where(string? site, string href) => site is null ? "ดูรายละเอียดได้เมื่อเข้าสู่ระบบประกัน" : $"ดูรายละเอียดที่ {site}{href}";

    private static string Foot(string? site) =>
        $"จดหมายนี้ระบบส่งโดยอัตโนมัติ ไม่ต้องตอบกลับ{(site is null ? "" : $"\nเลือกเรื่องที่รับทางอีเมลได้ที่ {site}{MailLetter.Choices}")}";
}
