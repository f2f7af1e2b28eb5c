using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>One sheet on its way into the register, in one transaction: checked whole, then written whole or not at all.</summary>
public sealed class ImportRun : IAsyncDisposable
{
    private readonly PrakanDb db;
    private readonly IDbContextTransaction transaction;
    private readonly ImportTerms terms;
    private readonly DateTimeOffset at;

    private ImportRun(PrakanDb db, IDbContextTransaction transaction, ImportTerms terms, DateTimeOffset at) =>
        (this.db, this.transaction, this.terms, this.at) = (db, transaction, terms, at);

    public ImportReport Report { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>Reads and checks the file against the register. A run that means to apply keeps everybody else from changing organisations until it ends.</summary>
    public static async Task<ImportRun> CheckAsync(PrakanDb db, string file, ImportTerms terms, DateTimeOffset at, bool toApply, IProgress<int>? progress, CancellationToken cancel)
    {
        RuleBroken.Unless(terms.On <= Clock.DayOf(at), ImportRules.FutureDay);
        await using var sheet = await ImportSheet.OpenAsync(file, cancel);
        var run = new ImportRun(db, await db.Database.BeginTransactionAsync(cancel), terms, at);
        try
        {
            await run.CheckAsync(sheet, toApply, progress, cancel);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    public async Task ApplyAsync(string subject, CancellationToken cancel)
    {
        if (!Report.MayApply) throw new InvalidOperationException("A sheet with faults is not applied.");
        if (!Report.ChangesNothing) await RunAsync(Writing.Sql, cancel, command => AddSignature(command, subject));
        await transaction.CommitAsync(cancel);
        if (Report.New + Report.Changed > Statistics.ManyRows) await db.CountRowsAsync(cancel, Writing.Tables);
    }

    /// <summary>Keeps what was written beside the check, and none of the sheet.</summary>
    public Task KeepAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    public async IAsyncEnumerable<(int Row, string Verdict, string Wrong)> VerdictsAsync()
    {
        await using var command = new NpgsqlCommand(Reporting.Verdicts, Connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var faults = JsonSerializer.Deserialize<ImportFault[]>(reader.GetString(2), Reporting.Json)!;
            yield return (reader.GetInt32(0), reader.GetString(1), string.Join("\n", faults.Select(fault => $"{fault.Heading}: {fault.Thai}")));
        }
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private async Task CheckAsync(ImportSheet sheet, bool toApply, IProgress<int>? progress, CancellationToken cancel)
    {
        var rows = await Staging.FillAsync(Connection, sheet, progress, cancel);
        RuleBroken.Unless(rows > 0, ImportRules.NoRows);
        if (toApply) await RunAsync("LOCK TABLE organisations IN SHARE ROW EXCLUSIVE MODE", cancel);
        await RunAsync(Finding.Sql, cancel, AddKinds);
        await RunAsync(Comparing.Sql(sheet.Heading), cancel);
        await RunAsync(Faulting.Sql, cancel);
        Report = await Reporting.ReadAsync(Connection, cancel) with { Ignored = sheet.Heading.Ignored };
    }

    private async Task RunAsync(string sql, CancellationToken cancel, Action<NpgsqlCommand>? add = null)
    {
        await using var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 120 };
        command.Parameters.Add(new NpgsqlParameter("on", NpgsqlDbType.Date) { Value = terms.On });
        command.Parameters.Add(new NpgsqlParameter("below", NpgsqlDbType.Integer) { Value = (object?)terms.Below?.OrganisationId ?? DBNull.Value });
        add?.Invoke(command);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void AddKinds(NpgsqlCommand command)
    {
        var pairs = Kinds.List.SelectMany(kind => kind.Below.Select(below => (Child: kind.Value.ToString(), Parent: below.ToString()))).ToList();
        command.Parameters.AddWithValue("kinds", Kinds.List.Select(kind => kind.Value.ToString()).ToArray());
        command.Parameters.AddWithValue("thai", Kinds.List.Select(kind => kind.Thai).ToArray());
        command.Parameters.AddWithValue("children", pairs.Select(pair => pair.Child).ToArray());
        command.Parameters.AddWithValue("parents", pairs.Select(pair => pair.Parent).ToArray());
    }

    private void AddSignature(NpgsqlCommand command, string subject)
    {
        var (person, address) = (terms.Actor.PersonId, terms.Actor.Address);
        var post = terms.Below is { } below ? terms.Actor.PostFor(below.Path) : null;
        command.Parameters.AddWithValue("at", at);
        command.Parameters.Add(new NpgsqlParameter("person", NpgsqlDbType.Uuid) { Value = (object?)person ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("post", NpgsqlDbType.Uuid) { Value = (object?)post ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("address", NpgsqlDbType.Inet) { Value = (object?)address ?? DBNull.Value });
        command.Parameters.AddWithValue("subject", subject);
        command.Parameters.AddWithValue("counts", JsonSerializer.Serialize(new { Report.Rows, Report.New, Report.Changed, terms.On }, Reporting.Json));
    }
}
