using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Files.Store;

namespace Prakan.Demo;

/// <summary>Plays the demo before the first page is served, when there is nothing else to show.</summary>
public static class FirstStart
{
    private const string NoDemo = "none";

    public static async Task PlayDemoAsync(this IServiceProvider services, string? asked, string accountsFile)
    {
        if (asked is null or NoDemo) return;
        var size = DemoSizes.Read(asked);
        var system = services.GetRequiredService<SystemDb>();
        var play = new DemoPlay(system, services.GetRequiredService<PepperedPasswords>(), services.GetRequiredService<SecretKeys>(), services.GetRequiredService<TimeProvider>(),
            new Shelf(services.GetRequiredService<FilesFolder>(), services.GetRequiredService<FileStore>()));
        if (await play.IsEmptyAsync()) await play.PlayAsync(size, new DemoProgress(Console.Error));
        if (await play.PlayedAsync() is null) return;

        var accounts = await DemoAccounts.ReadAsync(system);
        await accounts.KeepAsync(accountsFile);
        accounts.Print(Console.Out);
    }
}
