namespace Prakan.Systems.Lec.Reports;

/// <summary>Counts what a question asks for, in the database; by offices, under the paths of those that the rows are made of.</summary>
public sealed class ReportCounting(RegisterCounting register, SnapshotCounting snapshots, ConfirmationCounting confirmations, DuplicateCounting duplicates, NutritionCounting nutrition, TransferCounting transfers)
{
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(ReportQuestion asked, OfficeRows offices, CancellationToken cancel)
    {
        var path = asked.Office.Path;
        if (asked.Topic == ReportTopic.Duplicates) return await duplicates.ReadAsync(path, asked.Day, offices, cancel);
        var counts = (asked.Topic, asked.Round) switch
        {
            (ReportTopic.Children, { } round) => await snapshots.ReadAsync(path, round.Id, asked.By, cancel),
            (ReportTopic.Children, null) => await register.ReadAsync(path, asked.Day, asked.By, cancel),
            (ReportTopic.Unconfirmed, { } round) => await confirmations.ReadAsync(path, round.Id, cancel),
            (ReportTopic.Unconfirmed, null) => [],
            (ReportTopic.Nutrition, _) => await nutrition.ReadAsync(path, asked.Day, asked.By, cancel),
            _ => await transfers.ReadAsync(path, asked.From, asked.Until, asked.By, cancel),
        };
        return asked.By.Offices().Length == 0 ? counts : [.. counts.Select(one => one with { Key = offices.KeyOf(one.Key) })];
    }

    /// <summary>Which reference of growth was loaded, where it is asked for.</summary>
    public async Task<string?> ReferenceAsync(ReportTopic topic, CancellationToken cancel) => topic == ReportTopic.Nutrition ? await nutrition.ReferenceAsync(cancel) : null;
}
