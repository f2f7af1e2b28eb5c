using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations.Import;
using Prakan.Shared;

namespace Prakan.Commands;

internal sealed class ExportOrganisations : Command
{
    public override string[] Words => ["export", "organisations"];
    public override string Summary => "Writes the open organisations to an .xlsx in the shape in which they are imported; importing it again changes nothing.";
    public override string Usage => "FILE [--below CODE] [--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        if (args is not [var file, .. var rest] || file.StartsWith("--", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync($"prakan {string.Join(' ', Words)} {Usage}");
            return ExitCode.Misused;
        }
        var options = Options.Read(rest);
        await using var house = await OpenHouse.EnterAsync(options);
        await using var db = house.Database.Open();
        var below = await Standpoints.FindAsync(db, options["below"], default);
        await using var to = File.Create(file);
        await SheetExport.WriteAsync(db.Organisations.AsNoTracking().Below(below is null ? [] : [below.Path]), house.Clock.Today(), to, default);
        return ExitCode.Done;
    }
}
