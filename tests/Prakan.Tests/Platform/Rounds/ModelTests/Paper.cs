using Prakan.Platform.Rounds;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

internal enum Where
{
    Nowhere,
    OnTheDesk,
    OnItsWay,
    SentBack,
    Through,
    Loose,
}

/// <summary>What the model knows about one report.</summary>
internal sealed class Paper(Spot spot, ReportLevel[] decisions)
{
    public Spot Spot { get; } = spot;
    public ReportLevel[] Decisions { get; } = decisions;
    public Where Where { get; set; }
    public int Signatures { get; set; }
    public int Version { get; set; }
    public bool Late { get; set; }
    public bool Out { get; set; }

    /// <summary>The one part that is open while sent back or loose; all of them when none is named.</summary>
    public string? OnlyPart { get; set; }
    public bool SentFromTheDesk { get; set; }
    public Player? Sender { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public (Player Who, DateTimeOffset Until)? Held { get; set; }
    public Wish? Wish { get; set; }

    public bool IsIn => Where is Where.OnItsWay or Where.Through;
    public ReportLevel? Waiting => Where == Where.OnItsWay ? Decisions[Signatures] : null;

    /// <summary>One level above whoever signed last, and never above the department.</summary>
    public ReportLevel Holder => (ReportLevel)Math.Min((int)(Signatures > 0 ? Decisions[Signatures - 1] : Spot.Level) + 1, (int)ReportLevel.Department);

    public bool IsHeldAgainst(Player? who, DateTimeOffset now) => Held is { } held && now < held.Until && held.Who != who;

    public bool Opens(string part) => OnlyPart is null || OnlyPart == part;
}

/// <summary>Somebody's wish to have a report opened, and since it was granted what it will be again.</summary>
internal sealed record Wish(Player By, ReportLevel Level, string? Part)
{
    public DateTimeOffset? GrantedAt { get; init; }
    public DateTimeOffset Until { get; init; }
    public (Where Where, int Signatures) Before { get; init; }
}
