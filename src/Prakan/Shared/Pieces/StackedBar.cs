using System.Globalization;

namespace Prakan.Shared.Pieces;

/// <summary>Parts of a line drawn one after the other, each as long as its share of the whole; the figures stand beside it.</summary>
public sealed record StackedBar(decimal Whole, params IReadOnlyList<StackPart> Parts)
{
    public int Height { get; init; } = 18;

    public IEnumerable<(StackPart Part, string From, string Width)> Stretches()
    {
        var from = 0m;
        foreach (var part in Parts.Where(part => part.Number > 0 && Whole > 0))
        {
            var width = 100 * part.Number / Whole;
            yield return (part, Percent(from), Percent(width));
            from += width;
        }
    }

    private static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>Looks as a class of the style sheet says, or is filled with a pattern of the page.</summary>
public sealed record StackPart(decimal Number, string? Look, string? Fill = null);
