namespace Prakan.Platform.Audit.Seals;

/// <summary>One hour's signature under the heads that moved; its line stands outside the database too, where an intruder of the database cannot reach it.</summary>
public sealed class Seal
{
    private Seal() { }

    internal Seal(SealLine line) => (Number, At, Root, Line) = (line.Number, line.At, line.Root, line.Write());

    public long Number { get; private set; }
    public DateTimeOffset At { get; private set; }
    public byte[] Root { get; private set; } = [];
    public string Line { get; private set; } = "";
}

/// <summary>How far the chain of one organisation is sealed.</summary>
public sealed class SealedHead
{
    private SealedHead() { }

    public int OrganisationId { get; private set; }
    public long Number { get; private set; }
}
