using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Prakan.Platform.Documents.Publishing;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;
using Prakan.Tests.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Identities;

/// <summary>Numbers go through every door that takes them; afterwards none stands in plain anywhere on the disk.</summary>
public sealed partial class LeakTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string[] Numbers = [.. Enumerable.Range(801, 6).Select(serial => ChildSheets.Number(7_000_000 + serial)), "G812345678901"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_number_stands_in_plain_in_the_dataownits_journal_a_dump_a_log_or_a_temporary_file()
    {
        var browser = await app.As(Cast.Somsri);
        await WorkAsync(browser);
        var asked = await app.EnrolledAsync(Cast.BanNongCentre, "899");
        Assert.Equal(302, (int)(await browser.Submit($"/lec/children/{asked}/identity", new { Identity__Identity = Numbers[5] })).Status);
        await browser.Submit("/lec/children/find", new { Number = Numbers[5] });
        await browser.Submit($"/lec/children/{asked}/number", new { Reason = "ทดสอบการเปิดดู" });

        Assert.Empty(await FoundAsync());
        Assert.Empty(IdentityGate.Find(await DumpAsync()));

        // The control: one number that somebody wrote where it does not belong is found in both.
        await RunAsync($"UPDATE organisations SET address = '{Numbers[0]}' WHERE id = {Cast.BanNongCentre.Id}");
        Assert.NotEmpty(await FoundAsync());
        Assert.NotEmpty(IdentityGate.Find(await DumpAsync()));
        await RunAsync($"UPDATE organisations SET address = NULL WHERE id = {Cast.BanNongCentre.Id}");
    }

    private static string Line(int place) => ChildSheets.Line(850 + place, Numbers[place], first: $"นภา{(char)('ก' + place)}");

    /// <summary>A text that is taken in, a workbook with faults, one that is abandoned.</summary>
    private static async Task WorkAsync(Browser browser)
    {
        await ChildSheets.Apply(browser, await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, Line(0), Line(1), Line(6))));
        var faulty = await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, Line(2), $"860,เด็กหญิง,ชูใจ,เลิศล้ำ,31/2/2564,ไทย,{Numbers[3]},อ.2,1"));
        await browser.Get($"/lec/imports/{ChildSheets.IdOf(faulty)}/answer.xlsx");
        await browser.Submit(await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, Line(4))), new { }, "ไม่นำเข้าไฟล์นี้");
        await browser.Get($"/lec/registers/{Cast.BanNongCentre.Id}/rpt318.xlsx");
    }

    private async Task<List<string>> FoundAsync()
    {
        await RunAsync("CHECKPOINT");
        var data = await ScalarAsync("SHOW data_directory");
        var own = $"base/{await ScalarAsync("SELECT oid::text FROM pg_database WHERE datname = current_database()")}";
        string[] places = [Path.Combine(data, own), Path.Combine(data, "pg_wal"), Path.Combine(data, "base", "pgsql_tmp"), app.Folder];
        var files = places.Where(Directory.Exists).SelectMany(place => Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles("/dev/shm", "prakan-import-*")).Concat(Directory.EnumerateFiles(Path.GetTempPath(), "prakan-import-*")).ToList();
        Assert.True(files.Count > 50);
        return [.. files.Where(file => Holds(file))];
    }

    private static bool Holds(string file)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (FileNotFoundException)
        {
            // The database takes files away while one looks.
            return false;
        }
        return Array.Exists(Numbers, number => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(number)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(number)) >= 0);
    }

    private async Task<string> DumpAsync()
    {
        var settings = new NpgsqlConnectionStringBuilder(app.SuperuserConnectionString);
        var start = new ProcessStartInfo("pg_dump", ["--host", settings.Host!, "--port", $"{settings.Port}", "--username", "postgres", "--data-only", "--table=lec_*", "--table=access_log", "--table=facts", "--table=organisations", "--table=security_events", "--table=done_requests", settings.Database!]) { RedirectStandardOutput = true };
        using var dump = Process.Start(start)!;
        var text = await dump.StandardOutput.ReadToEndAsync(Cancel);
        await dump.WaitForExitAsync(Cancel);
        Assert.Equal(0, dump.ExitCode);
        Assert.Contains("lec_children", text, StringComparison.Ordinal);
        // Bytes are printed as hexadecimal, in which any digits may stand beside each other.
        return Bytes().Replace(text, "");
    }

    [GeneratedRegex(@"\\x[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Bytes();

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(app.SuperuserConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(app.SuperuserConnectionString);
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
