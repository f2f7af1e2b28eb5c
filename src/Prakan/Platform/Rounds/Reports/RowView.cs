namespace Prakan.Platform.Rounds.Reports;

public sealed record RowView(ReportRow Row, DateTimeOffset Now, bool Ticks);
