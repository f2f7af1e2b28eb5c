using Prakan.Data;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>Writes receipts. The verb is saved first, for its fact is numbered by the save; the receipt is saved next, in the same transaction.</summary>
public sealed class ReceiptDesk(Signatures signatures, TimeProvider clock)
{
    public Receipt Issue(PrakanDb db, Fact fact, Received received)
    {
        var receipt = new Receipt(fact, received, clock.GetUtcNow());
        receipt.Sign(signatures);
        db.Add(receipt);
        return receipt;
    }
}
