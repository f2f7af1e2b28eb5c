namespace Prakan.Platform.Files.Checks;

public enum VerdictState
{
    Clean,

    /// <summary>Nobody could show that it is harmless: a person looks before anybody opens it.</summary>
    Held,

    /// <summary>The sender can mend it, and the findings say how.</summary>
    Refused,

    /// <summary>The checks themselves could not be done: to be examined again later.</summary>
    Waiting,
}

/// <summary>What a file is, and whether others may open it.</summary>
public sealed record Verdict(VerdictState State, FileKind? Kind, int? Pages, IReadOnlyList<Finding> Findings, IReadOnlyList<string> TextOfPages)
{
    internal static Verdict Of(FileKind? kind, Paper paper, IReadOnlyList<Finding> findings) =>
        new(Weigh(findings), kind, paper.Pages, findings, paper.TextOfPages);

    private static VerdictState Weigh(IReadOnlyList<Finding> findings)
    {
        var codes = findings.Where(finding => finding.Weight == FindingWeight.Error).Select(finding => finding.Code).ToList();
        if (codes.Count == 0) return VerdictState.Clean;
        if (!codes.TrueForAll(code => CheckRules.Hold.Contains(code) || CheckRules.Wait.Contains(code))) return VerdictState.Refused;
        return codes.Exists(CheckRules.Hold.Contains) ? VerdictState.Held : VerdictState.Waiting;
    }
}

/// <summary>What there is to read in a document.</summary>
internal sealed record Paper(int? Pages, IReadOnlyList<string> TextOfPages)
{
    public static readonly Paper None = new(null, []);
}
