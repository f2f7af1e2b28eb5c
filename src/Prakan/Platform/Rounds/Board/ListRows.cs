namespace Prakan.Platform.Rounds.Board;

/// <summary>Reports as rows of a table; with ticks they can be chosen.</summary>
public sealed record ListRows(IReadOnlyList<ListedReport> Reports, string Caption, bool Ticks);
