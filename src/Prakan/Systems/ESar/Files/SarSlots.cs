using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Files;

/// <summary>One place for each level taught: one PDF that is nobody's report of another year.</summary>
internal static class SarSlots
{
    public static IEnumerable<Slot> Of(Obligation obligation, RoundTerms terms) =>
        SarLevels.Of(obligation.Organisation.Details).Select(level => new Slot(ObligationSlots.OwnerOf(obligation), level.SlotName(), level.SlotThai(), new SlotLimits([FileKind.Pdf], terms.Bytes, 1))
        {
            Part = ESarSystem.FilesPart,
            OnlyNew = true,
        });
}
