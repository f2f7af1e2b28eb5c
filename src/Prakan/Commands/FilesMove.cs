using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Commands;

internal sealed class FilesMove : Command
{
    private const string Clear = "--clear-source";

    public override string[] Words => ["files", "move"];
    public override string Summary => """
        Copies every file into the other store, verifying its hash at both ends, while the house goes on; can be stopped and begun again.
          --to s3|disk      where to
          --clear-source    afterwards: reads every copy once more, then takes the original away
        Ends with 0 when all is there, 1 when something is lost or damaged; it is named, and stays where it is.
        """;
    public override string Usage => $"--to s3|disk [{Clear}] [--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read([.. args.Where(arg => arg != Clear)]);
        if (options["to"] is not ("s3" or "disk"))
        {
            Explain();
            return ExitCode.Misused;
        }
        var to = Enum.Parse<StoreName>(options["to"]!, ignoreCase: true);
        await using var house = await OpenHouse.EnterAsync(options);
        var folder = FilesFolder.For(options, house.Folder, new NodeHealth());
        using var stores = new Stores(options, folder, house.Clock, NullLoggerFactory.Instance);
        if (args.Contains(Clear) && options.GetValue("Prakan:Files:Store", StoreName.Disk) != to) throw new RuleBroken("file.move-first");
        await using var db = house.Database.Open();
        db.Database.SetCommandTimeout(0);
        var move = new FileMove(db, stores.Of(to == StoreName.S3 ? StoreName.Disk : StoreName.S3), stores.Of(to), folder, Tell);
        var faults = args.Contains(Clear) ? await move.ClearAsync(default) : await move.CopyAsync(default);

        Console.Error.WriteLine();
        foreach (var fault in faults) Console.WriteLine(fault);
        Console.WriteLine($"{move.Done - faults.Count:N0} of {move.All:N0} contents {(args.Contains(Clear) ? "stand there alone" : "stand there")}; {move.Bytes:N0} bytes {(args.Contains(Clear) ? "taken away at the source" : "moved now")}.");
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Tell(FileMove move) => Console.Error.Write($"\r{move.Done:N0} of {move.All:N0} contents, {move.Bytes:N0} bytes ");
}
