using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Audit.Logs;

namespace Prakan.Commands;

internal sealed class KeysRotate : Command
{
    public override string[] Words => ["keys", "rotate"];
    private const string OnlyAdd = "--only-add", GoOn = "--go-on";

    public override string Summary => """
        Adds a new key of each kind, and seals the ring of cookies and every child's identity number anew. Old keys stay for what they already sealed.
          --only-add     adds the keys and seals nothing anew yet: copy them to every other node first, then run it with --go-on
          --go-on        adds no key, and seals anew whatever does not bear the newest one; can be stopped and begun again
        """;
    public override string Usage => $"[{OnlyAdd} | {GoOn}] [--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var (onlyAdd, goOn) = (args.Contains(OnlyAdd), args.Contains(GoOn));
        if (onlyAdd && goOn) return ExitCode.Misused;
        var options = Options.Read([.. args.Where(arg => arg is not (OnlyAdd or GoOn))]);
        await using var house = await OpenHouse.EnterAsync(options);
        if (!goOn) await AddAsync(house, options);
        if (!onlyAdd) await SealAnewAsync(house);
        return ExitCode.Done;
    }

    private static async Task AddAsync(OpenHouse house, IConfiguration options)
    {
        await using var db = house.Database.Open();
        db.Add(new SecurityEvent(SecurityKinds.KeysRotated, null, null, null, null, house.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        Console.WriteLine($"New keys in {Path.GetFullPath(SecretKeys.FolderFor(options, house.Folder.Path))}:");
        foreach (var name in Enum.GetValues<KeyName>()) Console.WriteLine($"  {house.Keys.Add(name)}  {MeaningOf(name)}");
        Console.WriteLine("Back the folder up now and copy it to every other node. Keep the old files: passwords, slips and backups made with them still need them.");
    }

    private static async Task SealAnewAsync(OpenHouse house)
    {
        Console.WriteLine($"Sealed anew: {await Ring.ResealAsync(house.Database, house.Keys)} keys of the ring.");
        foreach (var module in Program.Modules)
        {
            if (await module.SealAnewAsync(house.Database, house.Keys, done => Console.Error.Write($"\r{done:N0} "), default) is not { } what) continue;
            Console.Error.WriteLine();
            Console.WriteLine($"Sealed anew: {what}.");
        }
    }

    private static string MeaningOf(KeyName name) => name switch
    {
        KeyName.Pepper => "passwords move to it one by one, as people sign in",
        KeyName.Codes => "new slips and recovery codes use it",
        KeyName.Ring => "seals the keys of cookies and form tokens",
        KeyName.Signatures => "signs new receipts and seals; its public half stands at /receipts/key",
        KeyName.IdentityTags => "finds equal identity numbers",
        KeyName.Identities => "seals identity numbers",
        _ => "",
    };
}
