using System.Collections.Frozen;

namespace Prakan.Shared.Pieces;

/// <summary>The outlines of the provinces by their codes, as the build drew them.</summary>
public static class ProvinceShapes
{
    public const int Width = 560, Height = 1025;

    private static readonly Lazy<FrozenDictionary<string, string>> Read = new(() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "province-shapes.tsv")).Select(line => line.Split('\t')).ToFrozenDictionary(line => line[0], line => line[1]));

    public static FrozenDictionary<string, string> All => Read.Value;
}
