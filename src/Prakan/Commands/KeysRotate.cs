using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;

namespace Prakan.Commands;

internal sealed class KeysRotate : Command
{
    public override string[] Words => ["keys", "rotate"];
    public override string Summary => "Adds a new key of each kind and seals the ring of cookies anew. Old keys stay for what they already sealed.";
    public override string Usage => "[--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args);
        using var folder = options.DataFolder();
        await using var cluster = await options.OpenClusterAsync(folder);
        await using var source = new NpgsqlDataSourceBuilder(cluster.ConnectionString).Build();
        var place = SecretKeys.FolderFor(options, folder.Path);
        var keys = SecretKeys.Open(place);

        Console.WriteLine($"New keys in {Path.GetFullPath(place)}:");
        foreach (var name in Enum.GetValues<KeyName>()) Console.WriteLine($"  {keys.Add(name)}  {MeaningOf(name)}");
        var sealedAnew = await Ring.ResealAsync(new SystemDb(source, TimeProvider.System), keys);
        Console.WriteLine($"Sealed anew: {sealedAnew} keys of the ring.");
        Console.WriteLine("Back the folder up now, copy it to every other node, and restart them. Keep the old files: passwords and slips made with them still need them.");
        return ExitCode.Done;
    }

    private static string MeaningOf(KeyName name) => name switch
    {
        KeyName.Pepper => "passwords move to it one by one, as people sign in",
        KeyName.Codes => "new slips and recovery codes use it",
        KeyName.Ring => "seals the keys of cookies and form tokens",
        _ => "",
    };
}
