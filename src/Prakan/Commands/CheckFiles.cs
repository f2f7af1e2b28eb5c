using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;

namespace Prakan.Commands;

internal sealed class CheckFiles : Command
{
    public override string[] Words => ["check", "files"];
    public override string Summary => """
        Hashes every kept file anew and compares with its name; names what is lost or damaged, and the reports it belongs to.
        Ends with 0 when every file is as it came, 1 when one is not.
        """;
    public override string Usage => "[--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args);
        await using var house = await OpenHouse.EnterAsync(options);
        using var stores = new Stores(options, FilesFolder.For(options, house.Folder, new NodeHealth()), house.Clock, NullLoggerFactory.Instance);
        await using var db = house.Database.Open();
        db.Database.SetCommandTimeout(0);
        var check = new FileCheck(db, stores.House, done => Console.Error.Write($"\r{done:N0} files "));
        var faults = await check.RunAsync(default);

        Console.Error.WriteLine();
        foreach (var fault in faults) Console.WriteLine(fault);
        Console.WriteLine($"{check.Contents:N0} contents, {check.Bytes:N0} bytes, {check.Orphans:N0} that no report names");
        Console.WriteLine(faults.Count == 0 ? "Every file is as it came." : $"{faults.Count:N0} files are not as they came.");
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
