using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Imports;

/// <summary>For which institutions, terms and by whom a sheet is taken in.</summary>
internal sealed record ImportTerms(Guid ImportId, IReadOnlyList<Organisation> Schools, Writer By)
{
    /// <summary>A round is held before its term begins.</summary>
    private const int DaysBeforeTerm = 45;

    public IReadOnlyList<Occasion> Occasions { get; } = [.. new[] { Occasion.Of(By.Today), Occasion.Of(By.Today.AddDays(DaysBeforeTerm)) }.DistinctBy(one => (one.Year, one.Term))];
}
