using Prakan.Shared;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>How many were approved, and which were not and why.</summary>
public sealed class ManyApproved
{
    public int Done { get; set; }
    public List<LeftOut> LeftOut { get; } = [];

    public void Add(ManyApproved more)
    {
        Done += more.Done;
        LeftOut.AddRange(more.LeftOut);
    }
}

public sealed record LeftOut(long Id, string Name, RuleBroken Why);
