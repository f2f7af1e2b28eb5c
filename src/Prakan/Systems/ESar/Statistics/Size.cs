namespace Prakan.Systems.ESar.Statistics;

/// <summary>A size of institution by its pupils. Whoever changes the sizes adds a version for later years: what was counted stays.</summary>
public sealed class Size
{
    /// <summary>Where nobody has said how many pupils there are.</summary>
    public const int Unknown = 0;

    private Size() { }

    public int Id { get; private set; }

    /// <summary>The academic year from which it holds.</summary>
    public int Year { get; private set; }

    public int Least { get; private set; }
    public string Thai { get; private set; } = "";
}
