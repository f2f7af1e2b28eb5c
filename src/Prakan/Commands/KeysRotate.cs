using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Audit.Logs;

namespace Prakan.Commands;

internal sealed class KeysRotate : Command
{
    public override string[] Words => ["keys", "rotate"];
    public override string Summary => "Adds a new key of each kind and seals the ring of cookies anew. Old keys stay for what they already sealed.";
    public override string Usage => "[--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args);
        await using var house = await OpenHouse.EnterAsync(options);

        await using (var db = house.Database.Open())
        {
            db.Add(new SecurityEvent(SecurityKinds.KeysRotated, null, null, null, null, house.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }
        Console.WriteLine($"New keys in {Path.GetFullPath(SecretKeys.FolderFor(options, house.Folder.Path))}:");
        foreach (var name in Enum.GetValues<KeyName>()) Console.WriteLine($"  {house.Keys.Add(name)}  {MeaningOf(name)}");
        Console.WriteLine($"Sealed anew: {await Ring.ResealAsync(house.Database, house.Keys)} keys of the ring.");
        Console.WriteLine("Back the folder up now, copy it to every other node, and restart them. Keep the old files: passwords and slips made with them still need them.");
        return ExitCode.Done;
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
