using System.Text;
using Prakan.Platform.Documents;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Tests.Platform.Documents.Sheets;

public sealed class HostileSheetTests : IDisposable
{
    private readonly Spreadsheets files = new();

    [Fact]
    public Task An_empty_file() => Refused(files.Save([]), DocumentRules.Empty);

    [Fact]
    public Task A_file_of_separators_only() => Refused(files.Save(",,\n,,\n"u8.ToArray()), DocumentRules.Empty);

    [Fact]
    public Task A_web_page_named_xls() =>
        Refused(files.Save("\n<html><table><tr><td>ก</td></tr></table></html>"u8.ToArray(), "report.xls"), DocumentRules.WebPage);

    [Fact]
    public Task A_picture() => Refused(files.Save([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]), DocumentRules.UnknownKind);

    [Fact]
    public Task A_package_of_something_else() =>
        Refused(files.SavePackage([("word/document.xml", "<w/>")]), DocumentRules.UnknownKind);

    [Fact]
    public Task A_workbook_with_macros() =>
        Refused(files.SaveWorkbook("", ("xl/vbaProject.bin", "x")), DocumentRules.Macros);

    [Fact]
    public Task An_old_workbook_cut_after_its_mark() =>
        Refused(files.Save([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]), DocumentRules.Damaged, DocumentRules.UnknownKind);

    [Fact]
    public Task A_workbook_that_did_not_arrive_whole()
    {
        var whole = File.ReadAllBytes(files.SaveWorkbook("""<row r="1"><c r="A1"><v>1</v></c></row>"""));
        return Refused(files.Save(whole[..^200]), DocumentRules.Damaged);
    }

    [Fact]
    public Task A_bomb_of_zeros() => Refused(
        files.SaveWorkbook("<!--" + new string(' ', 100 << 20) + "-->"), DocumentRules.ExpandsTooFar);

    [Fact]
    public Task A_bomb_that_states_a_false_length()
    {
        var file = files.SaveWorkbook("""<row r="1"><c r="A1" t="inlineStr"><is><t>""" + new string('a', 60 << 20) + "</t></is></c></row>");
        var bytes = File.ReadAllBytes(file);
        for (var i = 0; i + 46 < bytes.Length; i++)
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(bytes.AsSpan(i + 24), 500);
        return Refused(files.Save(bytes), DocumentRules.Damaged);
    }

    [Fact]
    public Task A_thousand_parts() => Refused(
        files.SaveWorkbook("", [.. Enumerable.Range(0, 1100).Select(i => ($"x/{i}", ""))]), DocumentRules.ExpandsTooFar);

    [Fact]
    public Task Entities_that_multiply() => Refused(
        files.SaveWorkbook("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"""),
        DocumentRules.Damaged);

    [Fact]
    public Task A_cell_in_the_millionth_column() => Refused(
        files.SaveWorkbook("""<row r="1"><c r="BDWGN1"><v>1</v></c></row>"""), DocumentRules.TooManyColumns, DocumentRules.Damaged);

    [Fact]
    public Task A_cell_in_the_last_column_of_Excel() => Refused(
        files.SaveWorkbook("""<row r="1"><c r="XFD1"><v>1</v></c></row>"""), DocumentRules.TooManyColumns);

    [Fact]
    public Task A_forest_of_nested_elements() => Refused(
        files.SaveWorkbook("""<row r="1"><c r="A1" t="inlineStr"><is>""" + string.Concat(Enumerable.Repeat("<t>", 400_000))),
        DocumentRules.Damaged, DocumentRules.ExpandsTooFar);

    [Fact]
    public Task Too_many_bytes() => Refused(files.Save(new byte[2000]), new SheetLimits { Bytes = 1000 }, DocumentRules.TooBig);

    [Fact]
    public Task Too_many_rows() => Refused(files.Save("1\n2\n3\n4\n"u8.ToArray()), new SheetLimits { Rows = 3 }, DocumentRules.TooManyRows);

    [Fact]
    public Task A_cell_too_long() =>
        Refused(files.Save(Encoding.UTF8.GetBytes("ก,\"" + new string('ข', 100_000))), DocumentRules.CellTooLong);

    [Fact]
    public Task More_than_the_child_may_remember() => Refused(
        files.Save(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,", 20_000_000)))),
        new SheetLimits { HeapBytes = 64 << 20, Whole = TimeSpan.FromMinutes(2) }, DocumentRules.TooHeavy);

    [Fact]
    public Task More_time_than_there_is() => Refused(
        files.SaveText("1\n", Encoding.UTF8), new SheetLimits { Whole = TimeSpan.FromMilliseconds(1) }, DocumentRules.TooSlow);

    [Fact]
    public void Every_reason_has_its_sentence()
    {
        var codes = typeof(DocumentRules).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.All(codes, code => Assert.NotEmpty(RuleSentences.Thai(code)));
    }

    public void Dispose() => files.Dispose();

    private static Task Refused(string file, params string[] codes) => Refused(file, new(), codes);

    private static async Task Refused(string file, SheetLimits limits, params string[] codes)
    {
        var rule = await Assert.ThrowsAsync<RuleBroken>(() => Spreadsheets.Read(file, limits));
        Assert.Contains(rule.Code, codes);
    }
}
