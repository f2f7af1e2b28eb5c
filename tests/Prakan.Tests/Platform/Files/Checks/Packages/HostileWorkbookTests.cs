using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Pdfs;

namespace Prakan.Tests.Platform.Files.Checks.Packages;

public sealed class HostileWorkbookTests : IDisposable
{
    private static readonly (string Family, List<Hostile> Files)[] Families =
    [
        ("parts", [.. HostileWorkbooks.Parts]), ("carried", [.. HostileWorkbooks.Carried]), ("kinds", [.. HostileWorkbooks.Kinds]), ("relations", [.. HostileWorkbooks.Relations]), ("formulas", [.. HostileWorkbooks.Formulas]),
        ("markup", [.. HostileWorkbooks.Markup]), ("names", [.. LyingPackages.Names]), ("lies", [.. LyingPackages.Lies]), ("bombs", [.. LyingPackages.Bombs]), ("others", [.. LyingPackages.Others]),
    ];

    private readonly Strangers files = new();

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Families.Sum(family => family.Files.Count), 120, int.MaxValue);

    [Theory]
    [InlineData("parts")]
    [InlineData("carried")]
    [InlineData("kinds")]
    [InlineData("relations")]
    [InlineData("formulas")]
    [InlineData("markup")]
    [InlineData("names")]
    [InlineData("lies")]
    [InlineData("bombs")]
    [InlineData("others")]
    public void Each_of_a_family_is_refused_for_what_it_does(string family)
    {
        foreach (var hostile in Families.Single(one => one.Family == family).Files)
        {
            var findings = Dissection.Of(new MemoryStream(hostile.Bytes), FileKind.Workbook).Findings;
            Assert.True(findings.Any(finding => finding.Weight == FindingWeight.Error && hostile.Codes.Contains(finding.Code)), $"{hostile.Does}: {string.Join(", ", findings.Select(finding => finding.Code))}");
        }
    }

    [Fact]
    public async Task Through_a_child_it_is_the_same()
    {
        foreach (var family in Families)
        {
            var verdict = await files.ExamineAsync(family.Files[^1].Bytes);
            Assert.True(verdict.State == VerdictState.Refused && verdict.Findings.Any(finding => family.Files[^1].Codes.Contains(finding.Code)), $"{family.Family}: {HostileActTests.Said(verdict)}");
        }
    }

    [Fact]
    public void The_same_workbook_without_any_of_this_is_not() => Assert.All(
        new[]
        {
            PackageFile.Plain(),
            PackageFile.Plain() with { Comment = "ทำด้วยโปรแกรมตาราง" },
            PackageFile.Plain(new PackageEntry("xl/media/image1.png", [0x89, .. "PNG\r\n"u8]), new PackageEntry("xl/printerSettings/printerSettings1.bin", new byte[200]), new PackageEntry("docProps/x.xml", "<x>ไทย</x>") { Method = 0 }),
            PackageFile.With("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.moe.go.th/" TargetMode="External"/></Relationships>"""),
            PackageFile.With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><f>IF(A1&gt;0,\"a|b\",RECALL(1))</f></c></row></sheetData></worksheet>"),
        },
        file => Assert.Empty(Dissection.Of(new MemoryStream(file.Bytes()), FileKind.Workbook).Findings));

    public void Dispose() => files.Dispose();
}
