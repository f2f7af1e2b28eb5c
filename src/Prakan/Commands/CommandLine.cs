using System.Globalization;
using System.Net.Sockets;
using Npgsql;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Slips;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Commands;

/// <summary>Finds the command by its words; with no word it serves.</summary>
public static class CommandLine
{
    private static readonly Command[] All =
    [
        new Serve(),
        new Migrate(),
        new Demo(),
        new ImportOrganisations(),
        new ExportOrganisations(),
        new AccountsInvite(),
        new KeysRotate(),
        new AuditVerify(),
        new CheckCounts(),
        new CheckFiles(),
        new FilesMove(),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        // People read Thai dates through ThaiDate alone; no library may guess from the machine's culture.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        var command = args is [] || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] != "--help"
            ? All[0]
            : Array.Find(All, one => args.AsSpan().StartsWith(one.Words));
        if (command is null) return Help(args);

        var rest = args.Take(command.Words.Length).SequenceEqual(command.Words) ? args[command.Words.Length..] : args;
        if (rest.Contains("--help")) return command.Explain();
        try
        {
            return await command.RunAsync(rest);
        }
        catch (CannotStart problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            await Console.Error.WriteLineAsync(problem.English);
            return ExitCode.CannotStart;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NpgsqlException { InnerException: SocketException })
        {
            // A full disk, a file that may not be written, a database that does not answer: whoever typed the command can mend it.
            await Console.Error.WriteLineAsync($"ทำต่อไม่ได้: {problem.Message}");
            return ExitCode.CannotStart;
        }
        catch (RuleBroken rule)
        {
            await Console.Error.WriteLineAsync($"{rule.Sentence(english: false)} ({rule.Code})");
            return ExitCode.Refused;
        }
    }

    private static int Help(string[] args)
    {
        var asked = args is ["help" or "--help", ..];
        var to = asked ? Console.Out : Console.Error;
        to.WriteLine("prakan COMMAND [--data DIR] [options]");
        foreach (var command in All) to.WriteLine($"  {string.Join(' ', command.Words),-24} {command.Summary.Split('\n')[0]}");
        to.WriteLine("prakan COMMAND --help says more.");
        return asked ? ExitCode.Done : ExitCode.Misused;
    }
}
