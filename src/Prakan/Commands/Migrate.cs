using Prakan.Data;

namespace Prakan.Commands;

internal sealed class Migrate : Command
{
    public override string[] Words => ["migrate"];
    public override string Summary => "Brings the database up to date. A served cluster is reached as its owner: ConnectionStrings__PrakanOwner.";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args);
        if (options.GetConnectionString("PrakanOwner") is { } owner)
        {
            await Installation.MigrateAsync(owner);
            return ExitCode.Done;
        }
        using var folder = options.DataFolder();
        await using var cluster = await options.OpenClusterAsync(folder);
        return ExitCode.Done;
    }
}
