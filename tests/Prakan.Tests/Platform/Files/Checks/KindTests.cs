using System.Text;
using Prakan.Platform.Files.Checks;
using Prakan.Shared.Language;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks;

public sealed class KindTests : IDisposable
{
    private readonly Strangers files = new();

    [Theory]
    [InlineData("%PDF-1.4", FileKind.Pdf)]
    [InlineData("\u00FF\u00D8\u00FF\u00E1", FileKind.Jpeg)]
    [InlineData("\u0089PNG\r\n\u001A\n", FileKind.Png)]
    [InlineData("PK\u0003\u0004", FileKind.Workbook)]
    [InlineData("\0\0\0\u0018ftypisom\0\0", FileKind.Mp4)]
    [InlineData("\u001AE\u00DF\u00A3", FileKind.WebM)]
    public void A_kind_is_told_by_content(string start, FileKind kind) => Assert.Equal(kind, KindTelling.Tell(Encoding.Latin1.GetBytes(start), Strangers.Any));

    [Theory]
    [InlineData("MZ\u0090", CheckRules.KindUnknown)]
    [InlineData("<html>", CheckRules.KindUnknown)]
    [InlineData("GIF89a", CheckRules.KindUnknown)]
    [InlineData(" %PDF-1.4", CheckRules.KindUnknown)]
    [InlineData("%PD", CheckRules.KindUnknown)]
    [InlineData("\0\0\0\u0018ftypqt  \0\0", CheckRules.Mov)]
    [InlineData("\0\0\0\u0018ftypheic\0\0", CheckRules.Heic)]
    [InlineData("\u00D0\u00CF\u0011\u00E0", CheckRules.OldOffice)]
    public async Task What_is_not_taken_is_refused(string start, string code)
    {
        var verdict = await files.ExamineAsync(Encoding.Latin1.GetBytes(start));
        Assert.Equal((VerdictState.Refused, null, code), (verdict.State, verdict.Kind, Assert.Single(verdict.Findings).Code));
    }

    [Fact]
    public async Task A_slot_takes_its_own_kinds_and_sizes()
    {
        var narrow = new FileLimits([FileKind.Jpeg, FileKind.Png], 100, 1);
        Assert.Equal("ไฟล์นี้เป็น PDF แต่ช่องนี้รับเฉพาะ JPG, PNG ให้บันทึกเป็นชนิดที่รับแล้วส่งใหม่", await Says([.. "%PDF-1.4"u8], narrow));
        Assert.Equal("ไฟล์ใหญ่เกิน 100 ไบต์ ให้ลดความละเอียดของรูปหรือแบ่งเป็นหลายไฟล์", await Says(new byte[101], narrow));
        Assert.Equal(RuleSentences.Thai(CheckRules.Empty), await Says([], narrow));
    }

    [Fact]
    public void Every_code_has_a_sentence()
    {
        var codes = typeof(CheckRules).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.All(codes, code => Assert.NotEmpty(new Finding(code, FindingWeight.Error, null, ["1", "2"]).Sentence()));
        Assert.All(codes, code => Assert.NotEmpty(new Finding(code, FindingWeight.Error, null, ["1", "2"]).Sentence(english: true)));
    }

    public void Dispose() => files.Dispose();

    private async Task<string> Says(byte[] content, FileLimits limits) => Assert.Single((await files.ExamineAsync(content, limits: limits)).Findings).Sentence();
}
