using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>Looks at a serial and a code. An unknown serial and a wrong code answer alike; ten wrong codes spend the slip.</summary>
public sealed class SlipDoor(SystemDb system, SecretKeys keys, SignInPatience patience, TimeProvider clock)
{
    public async Task<SlipAnswer> KnockAsync(long serial, OneTimeCode code, IPAddress? address, CancellationToken cancel)
    {
        if (await patience.TakeTryAsync(Guess.FromAddress(address), cancel) is { } wait) return new SlipAnswer.Wait(wait);

        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.LockSlipAsync(serial, cancel) is not { } slip) return SlipAnswer.Wrong;
        if (!Fits(slip, code))
        {
            if (slip.StateAt(clock.GetUtcNow()) == SlipState.Open) slip.WrongTry();
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return SlipAnswer.Wrong;
        }
        await patience.GiveBackAsync(Guess.FromAddress(address), cancel);
        return new SlipAnswer.Right(slip, slip.StateAt(clock.GetUtcNow()), await db.IssuerOfAsync(slip, cancel));
    }

    private bool Fits(Slip slip, OneTimeCode code) =>
        code.Hashes(keys).Any(hash => hash.KeyId == slip.CodeKey && CryptographicOperations.FixedTimeEquals(hash.Hash, slip.CodeHash));
}

public abstract record SlipAnswer
{
    public static readonly SlipAnswer Wrong = new NotRight();

    public sealed record Right(Slip Slip, SlipState State, string Issuer) : SlipAnswer;

    public sealed record Wait(TimeSpan For) : SlipAnswer;

    private sealed record NotRight : SlipAnswer;
}
