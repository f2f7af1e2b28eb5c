using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    /// <summary>Why nothing can be put into a slot of it now, or taken out; null when it can.</summary>
    public Lock? LockOn(Slot slot, DateTimeOffset now) => slot.Part is { } part ? LockOn(part, now) : LockOnResolution(slot.Name == ResolutionKind.Committee.SlotName() ? ResolutionKind.Committee : ResolutionKind.Executive, now);

    /// <summary>A file is put into a slot, or taken out; the first begins the draft, as the first word does.</summary>
    internal void Attach(Slot slot, DateTimeOffset now)
    {
        if (LockOn(slot, now) is { } closed) throw new RuleBroken(closed.Rule, closed.Details);
        if (slot.Part is not null) Begin(now);
    }

    // The committee resolves before it is sent; the executive of the authority may do so while it is decided about.
    internal Lock? LockOnResolution(ResolutionKind kind, DateTimeOffset now) => kind == ResolutionKind.Committee || State == ObligationState.Approved ? LockOnAll(now) : null;
}
