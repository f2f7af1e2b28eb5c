namespace Prakan.Platform.Audit.Seals;

/// <summary>What the seals outside the database vouch for, and what is wrong with the seals themselves.</summary>
internal sealed class SealBook
{
    private readonly Dictionary<int, List<(long Seal, SealedFact Head)>> chains = [];
    private readonly List<string> faults = [];
    private readonly Dictionary<long, byte[]> hashes = [];

    private SealBook() { }

    public IReadOnlyList<string> Faults => faults;
    public IReadOnlyDictionary<long, byte[]> Hashes => hashes;
    public IEnumerable<int> Chains => chains.Keys;

    public static SealBook Read(SealFolder folder, Signatures signatures)
    {
        var book = new SealBook();
        SealLine? before = null;
        foreach (var (place, seal) in folder.Read())
        {
            if (seal is null || !signatures.Verify(seal.Key, seal.Signed, seal.Signature) || !seal.IsWhole) book.faults.Add($"{place}: this seal does not bear our signature");
            else if (seal.Number != (before?.Number ?? 0) + 1 || !seal.Previous.AsSpan().SequenceEqual(before?.Hash ?? [])) book.faults.Add($"{place}: seal {seal.Number} does not follow seal {before?.Number ?? 0}");
            if (seal is null) continue;
            before = seal;
            book.hashes[seal.Number] = seal.Hash;
            foreach (var head in seal.Heads) book.Of(head.OrganisationId).Add((seal.Number, head));
        }
        return book;
    }

    /// <summary>The sealed heads of one chain, in the order of the chain.</summary>
    public IReadOnlyList<(long Seal, SealedFact Head)> For(int organisation) =>
        chains.TryGetValue(organisation, out var heads) ? heads : [];

    private List<(long, SealedFact)> Of(int organisation) =>
        chains.TryGetValue(organisation, out var heads) ? heads : chains[organisation] = [];
}
