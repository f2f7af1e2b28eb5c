namespace Prakan.Tests.Rights;

/// <summary>Faults for a person to read: how many, and the first of them.</summary>
internal static class Listing
{
    private const int Most = 200;

    public static string Of(IReadOnlyCollection<string> faults) =>
        $"{faults.Count} faults:\n{string.Join('\n', faults.Take(Most))}{(faults.Count > Most ? "\n…" : "")}";
}
