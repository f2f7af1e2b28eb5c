using Prakan.Shared;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>So many judgements of one kind in a province, as a department counts them; rows that are not folded yet say what came or went. Read as a sum.</summary>
public sealed class GradeCount : IOwned
{
    private GradeCount() { }

    /// <summary>The top two of the tree, below which the institutions stand.</summary>
    public string Path { get; private set; } = "";

    public string ToPath { get; private set; } = "";
    public int Year { get; private set; }
    public int FrameworkId { get; private set; }
    public int Place { get; private set; }
    public int Level { get; private set; }
    public string Province { get; private set; } = "";
    public string Affiliation { get; private set; } = "";
    public int SizeId { get; private set; }
    public int Number { get; private set; }
    public bool Folded { get; private set; }
}
