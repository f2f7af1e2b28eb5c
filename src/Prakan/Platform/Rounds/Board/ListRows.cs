namespace Prakan.Platform.Rounds.Board;

/// <summary>Reports as rows of a table; with ticks they can be chosen.</summary>
<<<<<<<< HEAD:src/Prakan/Platform/Rounds/Board/ReportTable.cs
public sealed record ReportTable(IReadOnlyList<ListedReport> Reports, string Caption, bool Ticks);
========
public sealed record ListRows(IReadOnlyList<ListedReport> Reports, string Caption, bool Ticks);
>>>>>>>> wt-board:src/Prakan/Platform/Rounds/Board/ListRows.cs
