using System.Net;
using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>The synthesis on official paper, under the name of its office, each sentence with what it rests on.</summary>
internal static class SynthesisPaper
{
    public static string Page(SynthesisDraft draft) => ThaiPdf.Page(TitleOf(draft), $"""
        <article class="synthesis">
        <h1>{Text(TitleOf(draft))}</h1>
        <h2>{Text(draft.Office)}</h2>
        {string.Concat(SectionsOf(draft).Select((one, index) => $"<h3>{Text($"{index + 1}. {one.Section.Thai()}")}</h3>{string.Concat(one.Sentences.Select(Paragraph))}"))}
        </article>
        """);

    public static string TitleOf(SynthesisDraft draft) => $"รายงานสังเคราะห์ {draft.Round.Plan.Title}";

    /// <summary>What goes into the document: sections that say something, without what was left out.</summary>
    public static IEnumerable<(Section Section, IReadOnlyList<Sentence> Sentences)> SectionsOf(SynthesisDraft draft) =>
        from sentence in draft.Sentences
        where !sentence.IsLeftOut && sentence.Text.Length > 0
        orderby sentence.Section, sentence.Place
        group sentence by sentence.Section into same
        select (same.Key, (IReadOnlyList<Sentence>)[.. same]);

    /// <summary>Where it stands, for whoever looks it up: pages by name, the rest by number.</summary>
    public static string? SourcesOf(Sentence sentence)
    {
        var pages = sentence.Sources.Where(one => one.Page is not null).Select(one => $"{one.Office} หน้า {one.Page}").Distinct().ToList();
        var reports = sentence.Sources.Where(one => one.Page is null).Select(one => one.Office).Distinct().ToList();
        if (pages.Count + reports.Count == 0) return null;
        return $"ที่มา: {string.Join(", ", pages.Concat(reports.Count <= 3 ? reports : [$"รายงานของสถานศึกษา {reports.Count:N0} แห่ง"]))}";
    }

    private static string Paragraph(Sentence sentence) =>
        $"<p>{Text(sentence.Text)}{(SourcesOf(sentence) is { } sources ? $" <small>({Text(sources)})</small>" : "")}</p>";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
