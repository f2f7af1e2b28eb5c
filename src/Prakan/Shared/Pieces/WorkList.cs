namespace Prakan.Shared.Pieces;

/// <summary>What waits for somebody, as it stands at a moment.</summary>
public sealed record WorkList(IReadOnlyList<OpenWork> Work, DateTimeOffset Now)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(3);

    public string KindOf(OpenWork work) => work.Due switch
    {
        { } due when due < Now => "bad",
        { } due when due < Now + Soon => "wait",
        null => "wait",
        _ => "idle",
    };
}
