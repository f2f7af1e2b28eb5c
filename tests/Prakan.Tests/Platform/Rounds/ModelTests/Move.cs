namespace Prakan.Tests.Platform.Rounds.ModelTests;

internal enum Act
{
    Write,
    Send,
    TakeBack,
    BeginReview,
    EndReview,
    Approve,
    ApproveAnOlderOne,
    Return,
    Ask,
    Grant,
    Refuse,
    Withdraw,
    Excuse,
    Expect,
    CloseRound,
    OpenRoundAgain,
    ArchiveRound,
    LetTheClockWork,
}

/// <summary>One verb by one person at one report, so many minutes after the one before.</summary>
internal sealed record Move(Act Act, Player Who, int Report, string? Part, int Minutes)
{
    private static readonly Act[] Often =
        [Act.Write, Act.Send, Act.Send, Act.Send, Act.Approve, Act.Approve, Act.Return, Act.Ask, Act.Ask, Act.Grant, Act.Grant, Act.Grant, Act.BeginReview, Act.LetTheClockWork, Act.TakeBack];

    private static readonly Act[] All = Enum.GetValues<Act>();
    private static readonly int[] Waits = [0, 1, 5, 29, 31, 24 * 60, 3 * 24 * 60, 8 * 24 * 60];

    public static int AnyWait(Random chance) => Waits[chance.Next(chance.Next(3) == 0 ? Waits.Length : 4)];

    public static Move Any(Random chance, int reports, int minutes)
    {
        var act = chance.Next(5) > 0 ? Often[chance.Next(Often.Length)] : All[chance.Next(All.Length)];
        // A round is closed now and then, not all the time.
        if (act is Act.CloseRound or Act.ArchiveRound && chance.Next(3) > 0) act = Act.Send;
        // Managing is one person's, and else would hardly ever be legal.
        var who = act >= Act.Excuse && chance.Next(2) == 0 ? Player.All[^1] : Player.All[chance.Next(Player.All.Count)];
        return new Move(act, who, chance.Next(reports),
            chance.Next(3) switch { 0 => "staff", 1 => "place", _ => null }, minutes);
    }

    public override string ToString() => $"+{Minutes} min {Who}: {Act} report {Report}{(Part is null ? "" : " (" + Part + ")")}";
}
