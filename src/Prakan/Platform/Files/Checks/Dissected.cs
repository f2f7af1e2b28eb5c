using Prakan.Shared.Language;

namespace Prakan.Platform.Files.Checks;

/// <summary>What a child says of a file: which kind it turned out to be, what there is to read, and what was found.</summary>
internal sealed record Dissected(FileKind? Kind, Paper Paper, IReadOnlyList<Finding> Findings)
{
    public static Dissected Broken(Finding finding) => new(null, Paper.None, [finding]);

    /// <summary>Something that can be said of a file that began as this kind does.</summary>
    public bool IsOf(FileKind told) =>
        Findings?.All(finding => RuleSentences.All.ContainsKey(finding.Code)) == true && Paper is { TextOfPages: not null, Pages: null or > 0 }
        && (Kind is not { } kind || kind == told || (kind.IsOffice() && told.IsOffice()));
}
