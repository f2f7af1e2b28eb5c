namespace Prakan.Shared.Pieces;

/// <summary>How a whole is made up, drawn in percent of its width.</summary>
public sealed record Bar(params BarPart[] Parts)
{
    public int Total => Parts.Sum(part => part.Count);

    public IEnumerable<(string Kind, double From, double Width)> Stretches()
    {
        var from = 0d;
        foreach (var part in Parts.Where(part => part.Count > 0))
        {
            var width = 100d * part.Count / Total;
            yield return (part.Kind, from, width);
            from += width;
        }
    }
}

/// <summary>Kind is one of the four states: ok, wait, bad, idle.</summary>
public sealed record BarPart(string Kind, string Thai, int Count);
