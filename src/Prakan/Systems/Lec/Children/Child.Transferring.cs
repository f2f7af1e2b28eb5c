using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Transfers;

namespace Prakan.Systems.Lec.Children;

public sealed partial class Child
{
    /// <summary>Both sides have agreed: it counts there from that day, and no longer here.</summary>
    internal void CarryOver(Transfer transfer, Organisation to, Classroom classroom, Writer by)
    {
        DemandHere().End(transfer.On, ChildVerb.TransferredOut);
        events.Add(new ChildEvent(this, ChildVerb.TransferredOut, by) { On = transfer.On });
        Record("lec.child-transferred-out", detail: new { transfer.On });
        (Organisation, OrganisationId, Path) = (to, to.Id, to.Path);
        enrolments.Add(Enrolment.Begin(this, to, classroom, transfer.On, ChildVerb.TransferredIn));
        events.Add(new ChildEvent(this, ChildVerb.TransferredIn, by) { On = transfer.On });
        Record("lec.child-transferred-in", detail: new { transfer.On });
    }
}
