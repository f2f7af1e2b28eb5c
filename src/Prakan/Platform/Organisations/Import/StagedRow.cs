using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

/// <summary>One row of the sheet with its cells read, and what is wrong with those that could not be.</summary>
internal sealed record StagedRow(int Number, object?[] Values, bool SchemeInferred, IReadOnlyList<ImportFault> Faults)
{
    private const int Code = 0, Scheme = 1;
    private static readonly int Kind = ImportColumns.All.Index().First(column => column.Item.Key == "kind").Index;

    public static StagedRow Read(SheetRow row, ImportHeading heading)
    {
        var values = new object?[ImportColumns.All.Count];
        List<ImportFault>? faults = null;
        for (var place = 0; place < heading.Columns.Length; place++)
        {
            if (heading.Columns[place] is not { } index) continue;
            var cell = CellText.Clean(row[place]);
            if (cell.Length == 0) continue;
            var column = ImportColumns.All[index];
            var read = column.Read(cell);
            values[index] = read.Value;
            if (read.Rule is not null) (faults ??= []).Add(ImportFault.Of(row.Number, column.Key, cell, read));
        }
        var inferred = values[Scheme] is null && values[Kind] is not null;
        if (inferred) values[Scheme] = CodeShape.SchemeOf(Enum.Parse<OrganisationKind>((string)values[Kind]!));
        CheckCode(row.Number, values, ref faults);
        return new StagedRow(row.Number, values, inferred, faults ?? []);
    }

    private static void CheckCode(int row, object?[] values, ref List<ImportFault>? faults)
    {
        if (values[Code] is string code)
        {
            if (values[Scheme] is string scheme && CodeShape.FaultOf(scheme, code) is { } fault) (faults ??= []).Add(ImportFault.Of(row, "code", code, fault));
        }
        else if (faults?.Any(fault => fault.Column == "code") != true)
        {
            (faults ??= []).Add(ImportFault.Of(row, "code", "", CellValue.Fault(ImportRules.CodeMissing)));
        }
    }
}
