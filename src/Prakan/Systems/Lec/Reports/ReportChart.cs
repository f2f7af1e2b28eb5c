using Prakan.Shared.Pieces;

namespace Prakan.Systems.Lec.Reports;

/// <summary>The line beside a row: how many, or where the whole row is shown, how it is made up.</summary>
public sealed record ReportChart(ReportTopic Topic, ReportTable Table)
{
    /// <summary>What the lines are made of; one that is all of a kind needs no words.</summary>
    public IReadOnlyList<(string Look, string Thai)> Legend => Topic switch
    {
        ReportTopic.Nutrition or ReportTopic.Transfers => [.. Table.Shape.Columns.Select((column, at) => ($"stack__{at + 1}", column.Thai))],
        ReportTopic.Unconfirmed => [("stack__own", Table.Shape.Columns[0].Thai), ("stack__wait", Table.Shape.Columns[1].Thai)],
        _ => Table.HasOthers ? [("stack__own", Table.Shape.Own), ("stack__other", Table.Shape.Other)] : [],
    };

    public StackedBar Of(ReportRow row) => Topic switch
    {
        ReportTopic.Nutrition => new StackedBar(row.Own.Sum ?? 0, [.. row.Own.Parts.Select((number, at) => new StackPart(number ?? 0, $"stack__{at + 1}"))]),
        ReportTopic.Transfers => new StackedBar(Table.Rows.Max(one => one.Own.Parts.Sum() ?? 0), [.. row.Own.Parts.Select((number, at) => new StackPart(number ?? 0, $"stack__{at + 1}"))]),
        ReportTopic.Unconfirmed => new StackedBar(row.Length, new StackPart(row.Own.Parts[0] + row.Other?.Parts[0] ?? row.Own.Parts[0] ?? 0, "stack__own"), new StackPart(row.Own.Parts[1] + row.Other?.Parts[1] ?? row.Own.Parts[1] ?? 0, "stack__wait")),
        _ => new StackedBar(Table.Longest, new StackPart(row.Own.Sum ?? 0, "stack__own"), new StackPart(row.Other?.Sum ?? 0, "stack__other")),
    };
}
