using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>Where evidence goes: beside each standard, or where there are many small ones beside the whole.</summary>
internal static class ResultSlots
{
    public static IEnumerable<Slot> Of(Obligation obligation, IEnumerable<Framework> frameworks) => frameworks.SelectMany(framework => framework.Scale == Scale.Quality
        ? framework.Standards.Select(standard => SlotOf(obligation, NameOf(standard), standard.Name))
        : [SlotOf(obligation, NameOf(framework), framework.Thai)]);

    public static string NameOf(Standard standard) => $"evidence-{standard.Id}";

    public static string NameOf(Framework framework) => $"evidence-of-{framework.Id}";

    private static Slot SlotOf(Obligation obligation, string name, string thai) =>
        new(ObligationSlots.OwnerOf(obligation), name, thai, SlotLimits.Evidence) { Part = ESarSystem.ResultsPart };
}
