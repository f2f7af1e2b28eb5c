using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>The synthesis as a Word document that the officer goes on writing in: A4, TH Sarabun 16 points, headings as headings.</summary>
internal static class SynthesisLetter
{
    private const string Font = "TH Sarabun New";
    private const int HalfPoints = 32, Small = 26;

    public static byte[] Of(SynthesisDraft draft)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.Document = new Document(new Body([.. Content(draft), Sheet()]));
        }
        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(SynthesisDraft draft)
    {
        yield return Line(SynthesisPaper.TitleOf(draft), "Title");
        yield return Line(draft.Office, "Title");
        foreach (var (one, index) in SynthesisPaper.SectionsOf(draft).Select((one, index) => (one, index)))
        {
            yield return Line($"{index + 1}. {one.Section.Thai()}", "Heading1");
            foreach (var sentence in one.Sentences) yield return Sentence(sentence);
        }
    }

    private static Paragraph Sentence(Sentence sentence)
    {
        var line = Line(sentence.Text, "Normal");
        if (SynthesisPaper.SourcesOf(sentence) is { } sources) line.AppendChild(Said($" ({sources})", Small));
        return line;
    }

    private static Paragraph Line(string text, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Said(text, null));

    private static Run Said(string text, int? size)
    {
        var run = new Run(new Text(ThaiDigits.ToThai(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (size is { } half) run.RunProperties = new RunProperties(new FontSize { Val = $"{half}" }, new FontSizeComplexScript { Val = $"{half}" });
        return run;
    }

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = $"{HalfPoints}" }, new FontSizeComplexScript { Val = $"{HalfPoints}" }, new Languages { Val = "th", Bidi = "th" }))),
        Style("Normal", "Normal", new StyleParagraphProperties(new SpacingBetweenLines { After = "120" }, new Indentation { FirstLine = "1418" }), bold: false),
        Style("Title", "Title", new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }), bold: true),
        Style("Heading1", "heading 1", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "60" }, new OutlineLevel { Val = 0 }), bold: true));

    private static Style Style(string id, string name, StyleParagraphProperties paragraph, bool bold)
    {
        var style = new Style(new StyleName { Val = name }, paragraph) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" };
        if (bold) style.AppendChild(new StyleRunProperties(new Bold(), new BoldComplexScript()));
        return style;
    }

    // A4, with the margins of official letters: 3 cm left, 2 cm right, in twentieths of a point.
    private static SectionProperties Sheet() => new(new PageSize { Width = 11906U, Height = 16838U }, new PageMargin { Top = 1418, Bottom = 1134, Left = 1701U, Right = 1134U, Header = 709U, Footer = 709U, Gutter = 0U });
}
