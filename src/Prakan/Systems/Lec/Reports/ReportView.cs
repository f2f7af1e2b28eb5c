using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Reports;

/// <summary>A report as it is shown: the question as it was understood, and the table; none where nothing can be said.</summary>
public sealed record ReportView(ReportQuestion Question, IReadOnlyList<Round> Rounds, string? Reference, ReportTable? Table)
{
    public bool IsNothing => Table is null || Table.Rows.Count == 0;

    public string File(string kind) => $"/lec/reports/{Question.Office.Id}/report.{kind}{Question.Asked.Query}";

    /// <summary>Of when it is, in words.</summary>
    public string When(Say say) => Question switch
    {
        { Topic: ReportTopic.Transfers } asked => say["ตั้งแต่ {0} ถึง {1}", ThaiDate.InFull(asked.From, say.English), ThaiDate.InFull(asked.Until, say.English)],
        { Topic: ReportTopic.Unconfirmed, Round: { } round } => round.Plan.Title,
        { Round: { } round } asked => say[round.ClosedAt is null ? "{0} นับ ณ วันที่ {1} เท่าที่ยืนยันแล้ว" : "{0} นับ ณ วันที่ {1}", round.Plan.Title, ThaiDate.InFull(asked.Day, say.English)],
        var asked => say["ณ วันที่ {0}", ThaiDate.InFull(asked.Day, say.English)],
    };

    /// <summary>What the reader has to know besides.</summary>
    public IEnumerable<string> Notes(Say say)
    {
        if (Question.Topic == ReportTopic.Duplicates) yield return say["เรื่องหนึ่งนับที่สถานศึกษาทั้งสองแห่ง ที่หน่วยงานเดียวกันนับครั้งเดียว"];
        if (Question.Topic == ReportTopic.Transfers) yield return say["การย้ายภายในหน่วยงานเดียวกันนับทั้งย้ายเข้าและย้ายออก"];
        if (Question.Topic == ReportTopic.Unconfirmed) yield return say["แสดงเฉพาะที่ยังยืนยันไม่ครบ แถวรวมนับทุกแห่ง"];
        if (Reference is not null) yield return say["น้ำหนักตามเกณฑ์ส่วนสูง ตามเกณฑ์ {0} จากการชั่งวัดครั้งของวันที่เลือก", Reference];
        if (Table?.Hides == true) yield return say["– คือไม่แสดง เพราะมีน้อยกว่า {0} คน หรือจะทำให้คำนวณย้อนถึงจำนวนเช่นนั้นได้", Platform.Documents.Publishing.SmallCells.Fewest];
    }
}
