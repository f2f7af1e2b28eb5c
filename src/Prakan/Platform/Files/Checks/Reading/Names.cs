namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Whether the first pages name another organisation and not the one that sends it.</summary>
internal static class Names
{
    public const int FirstPages = 3;

    public static IEnumerable<Finding> Find(IEnumerable<Sheet> sheets, Expected expected)
    {
        if (expected.Organisation is not { } own) yield break;
        var pages = sheets.Take(FirstPages).Select(sheet => (sheet.Number, Text: new Squeezed(sheet.Text))).ToList();
        var ownName = Squeezed.Of(own);
        // Its own name, wherever a line broke it: then others are named beside it, which is as it should be.
        if (pages.Exists(page => page.Text.Text.Contains(ownName, StringComparison.Ordinal))) yield break;

        foreach (var (number, text) in pages)
        {
            if (expected.Others.FirstOrDefault(other => text.Holds(Squeezed.Of(other))) is not { } other) continue;
            yield return Finding.Warning(CheckRules.OtherOrganisation, other, own) with { Page = number };
            yield break;
        }
    }
}
