using System.Diagnostics;
using Npgsql;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Chain;
using Prakan.Platform.Audit.Seals;

namespace Prakan.Commands;

internal sealed class AuditVerify : Command
{
    private const int MostPrinted = 200;

    public override string[] Words => ["audit", "verify"];
    public override string Summary => """
        Hashes every fact anew and compares with the heads of the chains and with the seals outside the database.
          --seals DIR    the folder of the seals (DATA/seals when left out): use a copy kept elsewhere to trust it most
        Ends with 0 when every fact is as it was written, 1 when one is not; names the first wrong fact of each chain.
        """;
    public override string Usage => "[--seals DIR] [--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args);
        await using var house = await OpenHouse.EnterAsync(options);
        using var signatures = new Signatures(house.Keys);
        var book = SealBook.Read(SealFolder.For(options, house.Folder), signatures);
        var started = Stopwatch.GetTimestamp();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(house.ConnectionString) { CommandTimeout = 0, Pooling = false });
        var report = await new ChainVerifier(source, book, done => Console.Error.Write($"\r{done:N0} facts, {Rate(done, started):N0}/s ")).VerifyAsync(default);

        Console.Error.WriteLine();
        Console.WriteLine($"{report.Facts:N0} facts in {report.Chains:N0} chains, {book.Hashes.Count:N0} seals, {Rate(report.Facts, started):N0} facts a second");
        if (book.Hashes.Count == 0) Console.WriteLine("No seals were found outside the database: facts cut off at the end of a chain together with its head cannot be noticed.");
        Print(report.SealFaults);
        Print([.. report.Faults.Select(fault => fault.ToString())]);
        Console.WriteLine(report.IsClean ? "Every fact is as it was written." : $"{report.Faults.Count:N0} chains and {report.SealFaults.Count:N0} seals are not as they were written.");
        return report.IsClean ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Print(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults.Take(MostPrinted)) Console.WriteLine(fault);
        if (faults.Count > MostPrinted) Console.WriteLine($"and {faults.Count - MostPrinted:N0} more");
    }

    private static double Rate(long facts, long started) => facts / Math.Max(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.001);
}
