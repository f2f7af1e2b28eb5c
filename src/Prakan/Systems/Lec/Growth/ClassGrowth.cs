using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Growth;

/// <summary>How the children of a room grow: what is told beside their weight, and what beside their height.</summary>
public sealed record ClassGrowth(IReadOnlyDictionary<(Guid Child, GrowthMeasure Measure), string> States, bool LacksReference)
{
    public static readonly ClassGrowth Untold = new(new Dictionary<(Guid, GrowthMeasure), string>(), LacksReference: false);

    public IReadOnlyList<string> WeightOf(SheetRow row) => Of(row, GrowthMeasure.WeightForAge);

    public IReadOnlyList<string> HeightOf(SheetRow row) => Of(row, GrowthMeasure.HeightForAge, GrowthMeasure.WeightForHeight);

    private IReadOnlyList<string> Of(SheetRow row, params GrowthMeasure[] measures) =>
        [.. measures.Select(measure => States.GetValueOrDefault((row.Child.Id, measure))).OfType<string>()];
}
