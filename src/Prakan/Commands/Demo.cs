using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Files.Store;

namespace Prakan.Commands;

internal sealed class Demo : Command
{
    public override string[] Words => ["demo"];
    public override string Summary => "Fills an empty database with a believable demo: a village in 2 seconds, a province, or the whole country with 60,000 institutions.";
    public override string Usage => "[--size village|province|country] [--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args);
        var size = DemoSizes.Read(options["Prakan:Size"] ?? DemoSize.Village.Name());
        await using var house = await OpenHouse.EnterAsync(options);

        var files = FilesFolder.For(options, house.Folder, new NodeHealth());
        var shelf = new Shelf(files, new DiskStore(files, NullLogger<DiskStore>.Instance));
        var played = await new DemoPlay(house.Database, house.Passwords, house.Keys, house.Clock, shelf).PlayAsync(size, new DemoProgress(Console.Error));
        if (!played) Console.WriteLine("ข้อมูลสาธิตชุดนี้มีอยู่แล้ว ไม่มีอะไรเปลี่ยนแปลง");
        var accounts = await DemoAccounts.ReadAsync(house.Database);
        await accounts.KeepAsync(house.Folder.DemoAccounts);
        accounts.Print(Console.Out);
        return ExitCode.Done;
    }
}
