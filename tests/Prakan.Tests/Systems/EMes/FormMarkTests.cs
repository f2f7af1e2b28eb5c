using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files;
using Prakan.Systems.EMes.Documents;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

/// <summary>An official form says which version it is: evidence on another, and evidence that says nothing, is asked about and never refused.</summary>
public sealed class FormMarkTests(PrakanApp app, SharedClamd clamd) : IClassFixture<PrakanApp>, IClassFixture<SharedClamd>
{
    private const string Mark = "e-MES/2569/1-2", Old = "e-MES/2568/1-1";

    private static readonly Prakan.Systems.EMes.Indicators.Indicator Marked = Indicating.First with { FormMark = Mark };

    [Fact]
    public async Task A_document_and_a_workbook_say_it_in_their_headers_and_properties_too()
    {
        var (id, ampai) = await BeginAsync();
        await ampai.BringAsync(id, "issue-k1-i1", "แบบเก่า.docx", OfficeFiles.Document(OfficeFiles.Paragraph("แบบรายงาน"), 1, "", OfficeFiles.Header(Old)).Bytes());
        await ampai.BringAsync(id, "issue-k1-i2", "แบบใหม่.xlsx", PackageFile.Plain(OfficeFiles.Subject(Mark)).Bytes());
        await app.ExamineAllAsync(clamd.Examiner);

        Assert.Equal([$"ไฟล์ “แบบเก่า.docx” ไม่ใช่แบบฟอร์มรุ่นปัจจุบัน ({Mark})"], await AskedAsync(ampai, id));
        Assert.Empty(await RefusedAsync(id));
    }

    [Fact]
    public async Task Where_no_evidence_says_anything_it_is_asked_once()
    {
        var (id, ampai) = await BeginAsync();
        foreach (var issue in Marked.Issues) await app.AttachEvidenceAsync(ampai, id, $"issue-k1-{issue.Key}", "สแกน.pdf");

        Assert.Contains($"ไม่พบเครื่องหมายแบบฟอร์ม {Mark}", Assert.Single(await AskedAsync(ampai, id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_while_evidence_is_examined_or_when_one_file_bears_the_mark()
    {
        var (id, ampai) = await BeginAsync();
        Assert.Empty(await AskedAsync(ampai, id));
        await ampai.BringAsync(id, "issue-k1-i1", "แบบ.docx", OfficeFiles.Document(OfficeFiles.Paragraph($"แบบรายงาน {Mark}")).Bytes());
        await app.AttachEvidenceAsync(ampai, id, "issue-k1-i2", "สแกน.pdf");
        Assert.Empty(await AskedAsync(ampai, id));
        await app.ExamineAllAsync(clamd.Examiner);

        Assert.Empty(await AskedAsync(ampai, id));
    }

    [Fact]
    public async Task The_form_that_bears_the_mark_is_had_where_it_is_asked_for()
    {
        var (id, ampai) = await BeginAsync();
        Assert.Contains("สำนักยังไม่ได้วางแบบฟอร์มไว้ในระบบ", (await ampai.Get(Url(id))).Main, StringComparison.Ordinal);
        var (busaba, round) = (await app.As(Cast.Busaba), await app.LookAsync(id, one => one.RoundId));
        var place = $"/e-mes/rounds/{round}/documents/{DocumentSlots.Forms}";
        await busaba.PostFile(await busaba.Get(place), "Files", "แบบ X1.docx", OfficeFiles.Document(OfficeFiles.Paragraph(Old)).Bytes());
        await busaba.PostFile(await busaba.Get(place), "Files", "แบบ 1-2.docx", OfficeFiles.Document(OfficeFiles.Paragraph(Mark)).Bytes());
        await app.ExamineAllAsync(clamd.Examiner);

        var form = Assert.Single((await ampai.Get(Url(id))).Html.QuerySelectorAll("main a[href^='/e-mes/documents/']"));
        Assert.Equal("แบบ 1-2.docx", form.TextContent);
        Assert.StartsWith("attachment", (await ampai.Get(form.GetAttribute("href")!)).Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    private static string Url(long id) => $"/e-mes/{id}/indicators/k1";

    private async Task<(long, Browser)> BeginAsync() => (await app.BeginIndicatorsAsync(Marked), await app.As(Cast.Ampai));

    private static async Task<IReadOnlyList<string>> AskedAsync(Browser ampai, long id) =>
        [.. (await ampai.Get(Url(id))).Html.QuerySelectorAll("#missing li").Where(one => one.QuerySelector("a") is null).Select(one => one.TextContent.Trim())];

    private async Task<IReadOnlyList<string>> RefusedAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.State != FileState.Clean).Select(one => one.Name).ToListAsync(TestContext.Current.CancellationToken);
    }
}
