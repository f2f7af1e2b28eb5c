using System.Text.RegularExpressions;

namespace Prakan.Tests.Rights;

/// <summary>One way into the house: a route, a method, perhaps a named handler, and what it demands.</summary>
public sealed partial record Door(string Route, string Method, string? Handler, Demand? Demand, bool IsAsset)
{
    public bool IsSafe => Method is "GET" or "HEAD" or "OPTIONS";

    /// <summary>For each parameter, the route up to it, with names and constraints taken away: what stands there is made by that.</summary>
    public string[] Prefixes => [.. Parameter().Matches(Route).Select(match => Plain(Route[..(match.Index + match.Length)]))];

    public string Url(IReadOnlyList<string> values)
    {
        var next = 0;
        var path = Parameter().Replace(Route, _ => Uri.EscapeDataString(values[next++]));
        return Handler is null ? path : $"{path}?handler={Handler}";
    }

    public override string ToString() => $"{Method} {Route}{(Handler is null ? "" : "?handler=" + Handler)}";

    private static string Plain(string route) => Parameter().Replace(route, "{}");

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
