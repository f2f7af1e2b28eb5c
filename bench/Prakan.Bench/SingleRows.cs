using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Prakan.Bench;

/// <summary>The bare limit of a transaction: pgbench writes one row and commits, over and over, as durably as we do.</summary>
internal static partial class SingleRows
{
    public static async Task<double> PerSecondAsync(string cluster, int clients, TimeSpan time)
    {
        var owner = new NpgsqlConnectionStringBuilder(Owner.Connection(cluster));
        await Owner.RunAsync(cluster, "DROP TABLE IF EXISTS single_rows; CREATE TABLE single_rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, said text)");
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "INSERT INTO single_rows (said) VALUES ('one row, as long as a short fact is in ours, more or less');");
        using var pgbench = Process.Start(new ProcessStartInfo("/usr/lib/postgresql/15/bin/pgbench",
        [
            "-n", "-M", "prepared", "-f", script, "-c", $"{clients}", "-j", $"{Math.Min(clients, 2)}", "-T", $"{(int)time.TotalSeconds}",
            "-h", owner.Host!, "-U", owner.Username!, owner.Database!,
        ])
        { RedirectStandardOutput = true })!;
        var said = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        File.Delete(script);
        return double.Parse(Rate().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^tps = (?<rate>[\d.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}
