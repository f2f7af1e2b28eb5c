using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Prakan.Tests.House.LongestFirst))]

namespace Prakan.Tests.House;

/// <summary>What takes minutes begins first: at the end nobody waits for one class with the other cores idle.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        [nameof(Rights.MatrixTests), nameof(Rights.Controls.MatrixControls), nameof(HouseRules.RenderedTests), nameof(Rights.Wall.WallTests), nameof(Rights.Wall.PlanTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length)
            .ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
}
