using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>Gathers the rows of a spreadsheet into indicators; what has a key keeps it.</summary>
internal sealed class IndicatorReading(Round round, IReadOnlyList<Indicator> before)
{
    private readonly List<Indicator> indicators = [];

    public IReadOnlyList<Indicator> Indicators => indicators;

    public void Begin(int row, string part, string number, string thai, IReadOnlyList<OrganisationKind> kinds, string mark, string key)
    {
        var found = round.Plan.Parts.FirstOrDefault(one => one.Thai == part) ?? throw new RuleBroken("emes.sheet-part-unknown", row, part);
        Unless(number.Length > 0 && thai.Length is > 0 and <= 500, "emes.sheet-indicator-nameless", row);
        Unless(!indicators.Exists(one => one.Number == number), "emes.number-twice", number);
        var taken = before.Concat(indicators).Select(one => one.Key);
        var known = before.Any(one => one.Key == key) && !indicators.Exists(one => one.Key == key);
        indicators.Add(new Indicator(known ? key : Keys.Next("k", taken), found.Key, number, thai) { Kinds = kinds, FormMark = mark.Length > 0 ? mark : null });
    }

    public void Add(int row, Func<string, Issue> make, string key) => Change(row, one => one with { Issues = [.. one.Issues, make(KeyOf(key, "i", one.Issues.Select(issue => issue.Key)))] });

    public void Add(int row, Func<string, Figure> make, string key) => Change(row, one => one with { Figures = [.. one.Figures, make(KeyOf(key, "n", one.Figures.Select(figure => figure.Key)))] });

    public void AddLevel(int row, string words) => Change(row, one => one with { Criteria = [.. one.Criteria, words] });

    // A key is somebody's address in reports: letters and digits of ours, and each once.
    private static string KeyOf(string key, string letter, IEnumerable<string> taken)
    {
        var all = taken.ToList();
        return key.Length is > 0 and <= 20 && key.All(char.IsAsciiLetterOrDigit) && !all.Contains(key) ? key : Keys.Next(letter, all);
    }

    private void Change(int row, Func<Indicator, Indicator> change)
    {
        Unless(indicators.Count > 0, "emes.sheet-without-indicator", row);
        indicators[^1] = change(indicators[^1]);
    }
}
