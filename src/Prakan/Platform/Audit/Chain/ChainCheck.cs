using Prakan.Platform.Audit.Seals;

namespace Prakan.Platform.Audit.Chain;

/// <summary>Walks one chain from its first fact to its head, and stops at the first that is wrong.</summary>
internal sealed class ChainCheck(int organisation, IReadOnlyList<(long Seal, SealedFact Head)> seals)
{
    private int sealsPassed;
    private byte[] hash = [];

    public int OrganisationId => organisation;
    public long Last { get; private set; }
    public ReadOnlySpan<byte> Hash => hash;
    public ChainFault? Fault { get; private set; }

    /// <summary>The next fact, and what its bytes hash to after the one before.</summary>
    public void Take(long number, long id, ReadOnlySpan<byte> stored, ReadOnlySpan<byte> computed)
    {
        if (Fault is not null) return;
        if (number < 1) Fail(number, id, "bears a number that no fact has");
        else if (number == Last) Fail(number, id, "two facts bear this number");
        else if (number != Last + 1) Fail(Last + 1, null, $"missing; the next one is number {number}");
        else if (!computed.SequenceEqual(stored)) Fail(number, id, "was changed: its hash is not that of its words");
        else
        {
            (Last, hash) = (number, stored.ToArray());
            PassSeals(id);
        }
    }

    /// <summary>No fact is left: the chain must end where its head and its seals say.</summary>
    public ChainFault? End(long? headNumber, byte[]? headHash)
    {
        if (Fault is not null) return Fault;
        if (sealsPassed < seals.Count) return Fail(Last + 1, null, $"missing, with all that followed; seal {seals[^1].Seal} vouches for {seals[^1].Head.Number} facts");
        if (headNumber > Last) return Fail(Last + 1, null, $"missing, with all that followed; the head stands at {headNumber}");
        if (headNumber < Last) return Fail(headNumber.Value + 1, null, "lies beyond the head of its chain");
        if (Last > 0 && headNumber is null) return Fail(1, null, "the chain has lost its head");
        if (headHash is not null && !headHash.AsSpan().SequenceEqual(hash)) return Fail(Last, null, "the head has another hash");
        return null;
    }

    private void PassSeals(long id)
    {
        while (sealsPassed < seals.Count && seals[sealsPassed].Head.Number <= Last)
        {
            var (seal, head) = seals[sealsPassed];
            if (head.Number == Last && !head.Hash.AsSpan().SequenceEqual(hash))
            {
                var sound = sealsPassed == 0 ? 0 : seals[sealsPassed - 1].Head.Number;
                Fail(Last, id, $"the chain was written anew somewhere from number {sound + 1} to here: seal {seal} vouches for another hash");
                return;
            }
            sealsPassed++;
        }
    }

    private ChainFault Fail(long number, long? id, string wrong) => Fault = new ChainFault(organisation, number, id, wrong);
}
