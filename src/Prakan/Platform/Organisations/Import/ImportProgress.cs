using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Says how far the reading is, beside the transaction that reads; a figure that comes too soon after the last is dropped.</summary>
internal sealed class ImportProgress(SystemDb system, Guid id) : IProgress<int>
{
    private Task saying = Task.CompletedTask;

    public void Report(int value)
    {
        if (saying.IsCompleted) saying = SayAsync(value);
    }

    public Task EndAsync() => saying;

    private async Task SayAsync(int rows)
    {
        await using var db = system.Open();
        await db.OrganisationImports.Where(one => one.Id == id && one.RowsRead < rows).ExecuteUpdateAsync(set => set.SetProperty(one => one.RowsRead, rows));
    }
}
