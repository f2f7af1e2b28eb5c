using System.Collections.Immutable;
using System.Globalization;

namespace Prakan.Platform.Organisations.Reorganising;

/// <summary>Which child goes to which part. Written as “1:13,15 2:14”, so that a form carries thousands in one field.</summary>
public sealed record SplitChoices(ImmutableSortedDictionary<int, int> PartOf)
{
    private static readonly SplitChoices None = new(ImmutableSortedDictionary<int, int>.Empty);

    public IEnumerable<int> Parts => PartOf.Values.Distinct().Order();

    public int[] Of(int part) => [.. PartOf.Where(choice => choice.Value == part).Select(choice => choice.Key)];

    public int? For(int child) => PartOf.TryGetValue(child, out var part) ? part : null;

    /// <summary>The same, but for these children, who go where it is said now or stay.</summary>
    public SplitChoices With(IEnumerable<KeyValuePair<int, int?>> chosen) =>
        new(chosen.Aggregate(PartOf, (all, choice) => choice.Value is { } part ? all.SetItem(choice.Key, part) : all.Remove(choice.Key)));

    public SplitChoices Without(IEnumerable<int> children) => new(PartOf.RemoveRange(children));

    public static SplitChoices Read(string? written) => new(None.PartOf.SetItems(
        from line in (written ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let halves = line.Split(':')
        where halves.Length == 2
        from child in halves[1].Split(',')
        where IsNumber(halves[0]) && IsNumber(child)
        select KeyValuePair.Create(int.Parse(child, CultureInfo.InvariantCulture), int.Parse(halves[0], CultureInfo.InvariantCulture))));

    public string Write() => string.Join(' ', Parts.Select(part => $"{part}:{string.Join(',', Of(part))}"));

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
