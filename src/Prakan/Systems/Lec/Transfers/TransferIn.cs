using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Transfers;

/// <summary>Whoever takes a child asks for it by its number and birth date together. The child lies beyond their reach, so the house looks, and writes down that somebody did.</summary>
public sealed class TransferIn(PrakanDb db, SystemDb system, RegisterDesk desk, IdentityVault vault)
{
    private const string Purpose = "ขอรับเด็กย้ายเข้า";

    public async Task<Transfer> AskAsync(Organisation to, IdentityNumber number, DateOnly birthDate, DateOnly on, CancellationToken cancel)
    {
        var tags = vault.TagsOf(number);
        await using var everything = system.Open();
        everything.Actor = db.Actor;
        var child = await everything.Children.Include(one => one.Organisation).Include(one => one.Enrolments.Where(row => row.Until == null))
            .FirstOrDefaultAsync(one => tags.Contains(one.IdentityTag!) && one.Card.BirthDate == birthDate && one.Status == ChildStatus.Here, cancel);
        // A wrong number, a wrong day and nobody there sound the same.
        RuleBroken.Unless(child is not null, "lec.transfer-nobody");
        everything.Add(new AccessEntry(everything.Actor, new FactSubject($"child:{child!.Id}", child.OrganisationId, child.Path), Purpose, desk.Now));
        var transfer = Transfer.Ask(child, child.Organisation, to, askedByTaker: true, on, desk.WriterAt(to.Path));
        everything.Add(transfer);
        try
        {
            await everything.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("lec_transfers_child_id"))
        {
            throw new RuleBroken("lec.transfer-asked-already");
        }
        return transfer;
    }
}
