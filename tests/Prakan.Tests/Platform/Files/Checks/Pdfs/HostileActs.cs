using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Pdfs;

/// <summary>Everything that a PDF can do, put everywhere where it can be told to do it.</summary>
internal static class HostileActs
{
    public static readonly (string Act, string Code)[] All =
    [
        ("<</S/JavaScript/JS(app.alert(1))>>", CheckRules.Script),
        ("<</S/JavaScript/JS<6170702E616C657274>>>", CheckRules.Script),
        ("<</S/#4Aava#53cript/#4A#53(x)>>", CheckRules.Script),
        ("<</S/URI/URI(https://example.org)/Next<</S/JavaScript/JS(x)>>>>", CheckRules.Script),
        ("<</S/URI/URI(javascript:alert(1))>>", CheckRules.Script),
        ("<</S/URI/URI( JavaScript:alert(1))>>", CheckRules.Script),
        ("<</S/URI/URI(java\tscript:alert(1))>>", CheckRules.Script),
        ("<</S/URI/URI<6A6176617363726970743A782F2F9FFF>>>", CheckRules.Script),
        ("<</S/URI/URI<FEFF006A006100760061007300630072006900700074003A0078>>>", CheckRules.Script),
        ("<</S/URI/URI(data:text/html,x)>>", CheckRules.Script),
        ("<</S/Launch/F(cmd.exe)>>", CheckRules.Launches),
        ("<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>", CheckRules.Launches),
        ("<</S/SubmitForm/F<</FS/URL/F(http://example.org)>>/Flags 4>>", CheckRules.Submits),
        ("<</S/ImportData/F(x.fdf)>>", CheckRules.Submits),
        ("<</S/GoToR/F(\\\\\\\\host\\\\share\\\\x.pdf)/D[0/Fit]>>", CheckRules.ReachesOut),
        ("<</S/GoToE/T<</R/C/N(x)>>/D[0/Fit]>>", CheckRules.ReachesOut),
        ("<</S/URI/URI(file:///c:/windows/x.exe)>>", CheckRules.ReachesOut),
        ("<</S/Rendition/OP 0>>", CheckRules.Media),
        ("<</S/Movie/T(x)>>", CheckRules.Media),
        ("<</S/Sound/Sound 3 0 R>>", CheckRules.Media),
    ];

    public static readonly string[] Harmless =
        ["<</S/URI/URI(https://www.moe.go.th/)>>", "<</S/URI/URI(mailto:school@example.org)>>", "<</S/GoTo/D[4 0 R/Fit]>>", "<</S/Named/N/NextPage>>", "<</S/URI/URI<68747470733A2F2F782F9FFF>/#FF#FE 1>>"];

    public static readonly (string Name, Func<string, byte[]> Put)[] Places =
    [
        ("on opening", act => new PdfFile { Catalogue = $"/OpenAction {act}" }.Bytes()),
        ("on closing", act => new PdfFile { Catalogue = $"/AA<</WC {act}>>" }.Bytes()),
        ("on a page", act => new PdfFile { Page = $"/AA<</O {act}>>" }.Bytes()),
        ("in a link", act => new PdfFile { Page = $"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A {act}>>]" }.Bytes()),
        ("in a field", act => new PdfFile { Page = $"/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/Rect[0 0 9 9]/AA<</K {act}>>>>]" }.Bytes()),
        ("in the outline", act => new PdfFile { Catalogue = "/Outlines 4 0 R", More = ["<</First 5 0 R/Last 5 0 R/Count 1>>", $"<</Title(x)/Parent 4 0 R/A {act}>>"] }.Bytes()),
        ("by reference", act => new PdfFile { Catalogue = "/OpenAction 4 0 R", More = [act] }.Bytes()),
        ("where nobody points", act => new PdfFile { More = [act] }.Bytes()),
        ("packed away", act => new PdfFile { Catalogue = "/OpenAction 4 0 R", More = [act] }.PackedBytes()),
        ("in a later revision", act => PdfFile.Revised(new PdfFile().Bytes(), 1, $"<</Type/Catalog/Pages 2 0 R/OpenAction {act}>>")),
    ];
}
