using System.Diagnostics;
using System.Text;
using Npgsql;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

/// <summary>The command as an operator types it, on a database of its own.</summary>
public sealed class CommandTests(PrakanApp app) : IClassFixture<PrakanApp>, IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private static readonly int Many = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1" ? 60_000 : 3_000;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prakan-import-");

    [Fact]
    public async Task Thousands_come_in_whole_and_a_second_run_changes_nothing()
    {
        var file = Save("many.csv", [Sheets.Heading, .. Enumerable.Range(0, Many).Select(i => $"3959{i:000000},โรงเรียนที่ {i},โรงเรียน,#12,{i % 500}")]);
        var before = await CountAsync("organisations");
        var started = Stopwatch.GetTimestamp();

        Assert.Contains($"เพิ่มใหม่ {Many:N0}", (await RunAsync(0, file)).Out, StringComparison.Ordinal);

        if (Many == 60_000) Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), $"It took {Stopwatch.GetElapsedTime(started)}.");
        Assert.Equal(before + Many, await CountAsync("organisations"));
        Assert.Contains($"เพิ่มใหม่ 0 · แก้ไข 0 · ไม่เปลี่ยน {Many:N0}", (await RunAsync(0, file)).Out, StringComparison.Ordinal);
        Assert.Equal(before + Many, await CountAsync("organisations"));
    }

    [Fact]
    public async Task Faults_are_printed_written_beside_the_rows_and_nothing_is_taken()
    {
        var file = Save("bad.csv", [Sheets.Heading, "3958000001,ร.ร.ดี,โรงเรียน,#12,1", "3958000002,ร.ร.ผิด,โรงเรียน,7777777,1"]);
        var answer = Path.Combine(folder.FullName, "answer.xlsx");
        var before = await CountAsync("organisations");

        var run = await RunAsync(1, file, "--faults", answer);

        Assert.Contains("แถว 3\tรหัสต้นสังกัด\t“7777777”", run.Out, StringComparison.Ordinal);
        Assert.Equal("ต้องแก้", (await Documents.Sheets.Spreadsheets.Read(answer))[2][5]);
        Assert.Equal(before, await CountAsync("organisations"));
    }

    [Fact]
    public async Task A_dry_run_takes_nothing_and_below_keeps_to_its_part()
    {
        var file = Save("part.csv", [Sheets.Heading, "3058000013,ศพด.บ้านหนองไผ่ ใหม่,ศูนย์พัฒนาเด็กเล็ก,,9", "3058000023,ศพด.บ้านดอยคำ,ศูนย์พัฒนาเด็กเล็ก,,9"]);
        Assert.Contains("แก้ไข 2", (await RunAsync(0, file, "--dry-run", "--on", "1/10/2568")).Out, StringComparison.Ordinal);
        Assert.Contains("นอกความรับผิดชอบ", (await RunAsync(1, file, "--below", "3058000013")).Out, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("facts WHERE action = 'organisation.imported' AND subject = 'import:part.csv'"));
    }

    [Theory]
    [InlineData(2, "missing.csv")]
    [InlineData(2, "one.csv", "--unknown")]
    [InlineData(2, "one.csv", "--on", "31/2/2568")]
    [InlineData(1, "one.csv", "--below", "nowhere")]
    public async Task What_cannot_be_meant_is_said(int exit, string file, params string[] rest)
    {
        Save("one.csv", [Sheets.Heading, "3058000013,ศพด.บ้านหนองไผ่,ศูนย์พัฒนาเด็กเล็ก,,"]);
        Assert.NotEmpty((await RunAsync(exit, [Path.Combine(folder.FullName, file), .. rest])).Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_one_that_cannot_be_written_are_named_in_one_sentence()
    {
        var file = Save("one.csv", [Sheets.Heading, "3058000013,ศพด.บ้านหนองไผ่,ศูนย์พัฒนาเด็กเล็ก,,"]);
        Assert.Contains("ไม่พบไฟล์: " + Path.Combine(folder.FullName, "missing.csv"), (await RunAsync(2, Path.Combine(folder.FullName, "missing.csv"))).Error, StringComparison.Ordinal);

        var error = (await RunAsync(3, file, "--faults", Path.Combine(folder.FullName, "nowhere", "answer.xlsx"))).Error;
        Assert.Contains("ทำต่อไม่ได้", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Save(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllLines(path, lines, Encoding.UTF8);
        return path;
    }

    private async Task<long> CountAsync(string what)
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM {what}", connection);
        return (long)(await count.ExecuteScalarAsync(Cancel))!;
    }

    private async Task<(string Out, string Error)> RunAsync(int exit, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "import", "organisations", .. args, "--data", folder.FullName])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["ConnectionStrings__Prakan"] = app.ConnectionString;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == exit, $"{process.ExitCode}: {await output}{await error}");
        return (await output, await error);
    }
}
