using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Files.Checks;

public enum FindingWeight
{
    Warning,
    Error,
}

/// <summary>One thing found in a file, on a page or in the whole: a coded sentence that says how to mend it.</summary>
public sealed record Finding(string Code, FindingWeight Weight, int? Page, IReadOnlyList<string> Details)
{
    public static Finding Error(string code, params string[] details) => new(code, FindingWeight.Error, null, details);

    public static Finding Warning(string code, params string[] details) => new(code, FindingWeight.Warning, null, details);

    public string Sentence(bool english = false) => new RuleBroken(Code, [.. Details]).Sentence(english);

    internal static Finding Of(RuleBroken rule) => Error(rule.Code, [.. rule.Details.Select(detail => $"{detail}")]);
}
