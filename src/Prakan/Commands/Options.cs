using Microsoft.Extensions.Configuration;
using Prakan.Data;
using Prakan.Data.Embedded;

namespace Prakan.Commands;

/// <summary>What every command is told: the data folder, or a connection string to a served cluster.</summary>
public static class Options
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["--data"] = "Prakan:Data",
        ["--port"] = "Prakan:Port",
        ["--demo"] = "Prakan:Demo",
        ["--size"] = "Prakan:Size",
        ["--seals"] = "Prakan:Seals",
    };

    public static IConfigurationBuilder AddPrakanOptions(this IConfigurationBuilder builder, string[] args) =>
        builder.AddEnvironmentVariables().AddCommandLine(args, Names);

    public static IConfigurationRoot Read(string[] args) => new ConfigurationBuilder().AddPrakanOptions(args).Build();

    public static DataFolder DataFolder(this IConfiguration options) => new(options["Prakan:Data"] ?? "data");

    /// <summary>The cluster for a command: a served one, the one that is running, or one started for the command's time.</summary>
    public static async Task<Cluster> OpenClusterAsync(this IConfiguration options, DataFolder folder)
    {
        if (options.GetConnectionString("Prakan") is { } served) return Cluster.Served(served);
        return folder.TryHold() ? await Cluster.StartAsync(folder) : Cluster.Join(folder);
    }
}
