using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.SignIn;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>Opens to whoever knows the number of a receipt. Wrong numbers are counted by address: nobody tries them all.</summary>
public sealed class ReceiptDoor(PrakanDb db, SignInPatience patience, Signatures signatures)
{
    public async Task<ReceiptAnswer> KnockAsync(string? typed, IPAddress? address, CancellationToken cancel)
    {
        if (!ReceiptNumber.TryParse(typed, out var number)) return ReceiptAnswer.Nothing;
        var guess = Guess.Receipt(address);
        if (await patience.TakeTryAsync(guess, cancel) is not null) return ReceiptAnswer.Later;
        if (await db.Receipts.FromSql($"SELECT * FROM prakan_receipt({number.Text})").AsNoTracking().SingleOrDefaultAsync(cancel) is not { } receipt) return ReceiptAnswer.Nothing;

        await patience.GiveBackAsync(guess, cancel);
        var holds = await db.Database.SqlQuery<bool>($"SELECT prakan_receipt_holds({number.Text}) AS \"Value\"").SingleAsync(cancel);
        return new ReceiptAnswer(receipt, IsSigned: receipt.IsSignedBy(signatures), IsInChain: holds, TooMany: false);
    }
}

/// <summary>What is found behind a number, and whether it is as we gave it out.</summary>
public sealed record ReceiptAnswer(Receipt? Receipt, bool IsSigned, bool IsInChain, bool TooMany)
{
    public static readonly ReceiptAnswer Nothing = new(null, false, false, false), Later = new(null, false, false, true);

    public bool IsTrue => IsSigned && IsInChain;
}
