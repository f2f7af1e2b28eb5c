using Prakan.Shared;

namespace Prakan.Commands;

/// <summary>What <see cref="ImportOrganisations"/> was asked; the rest is for the options that every command takes.</summary>
internal sealed record ImportArguments(string File, bool DryRun, DateOnly? On, string? Below, string? Faults, string[] Rest)
{
    public static ImportArguments? Read(string[] args)
    {
        var (dryRun, file) = (false, (string?)null);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--dry-run") dryRun = true;
            else if (args[i] is "--on" or "--below" or "--faults" or "--data" && i + 1 < args.Length) named[args[i]] = args[++i];
            else if (args[i].StartsWith("--", StringComparison.Ordinal) || file is not null) return null;
            else file = args[i];
        }
        if (named.TryGetValue("--data", out var data)) rest.AddRange(["--data", data]);
        var on = named.GetValueOrDefault("--on");
        if (file is null || (on is not null && !ThaiDate.TryParse(on, out _))) return null;
        return new ImportArguments(file, dryRun, ThaiDate.TryParse(on, out var day) ? day : null, named.GetValueOrDefault("--below"), named.GetValueOrDefault("--faults"), [.. rest]);
    }
}
