using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Home;

/// <summary>An institution's report of this year, as far as it is, and those of earlier years.</summary>
public sealed record OwnReports(ReportSheet? Now, IReadOnlyList<OwnReport> Earlier);

public sealed record OwnReport(long Id, string Title, int Year, RoundState Round, ObligationState State, DateTimeOffset? SentAt, bool Excused);

/// <summary>What an office has below it, round by round.</summary>
public sealed record OfficeRounds(HeldPost Post, Coordinator? Coordinator, IReadOnlyList<RoundLine> Rounds, DateTimeOffset Now);

public sealed record RoundLine(Round Round, BoardTally Tally);
