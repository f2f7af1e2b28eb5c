namespace Prakan.Shared;

/// <summary>A rule of the trade says no. The code is stable; its sentence stands in the catalogue of rules.</summary>
public sealed class RuleBroken(string code, params object[] details) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<object> Details { get; } = details;

    public static void Unless(bool holds, string code, params object[] details)
    {
        if (!holds) throw new RuleBroken(code, details);
    }
}
