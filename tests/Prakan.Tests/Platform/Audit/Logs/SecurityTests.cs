using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Audit.Logs;

public sealed class SecurityTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_ins_refusals_denials_and_exports_stand_in_the_table_and_as_lines_of_ids_alone()
    {
        await app.Anonymous().Submit("/sign-in", new { UserName = Cast.Mali.UserName, Password = "ไม่ใช่รหัสผ่านของมะลิ" });
        await app.Anonymous().Submit("/sign-in", new { UserName = Cast.Mali.UserName, Password = Cast.Password });
        await (await app.As(Cast.Mali)).Get("/access-log");
        await (await app.As(Cast.Mali)).Get($"/organisations/{Cast.NamRinTown.Id}/facts.xlsx");
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        var round = app.Services.GetRequiredService<LogRound>();
        await round.CarryAsync(Cancel);
        await round.CarryAsync(Cancel);

        var lines = await LinesAsync();
        string[] expected = [SecurityKinds.SignInWrong, "sign-in.ok", SecurityKinds.Denied, SecurityKinds.Exported];
        Assert.Equal(expected, lines.Where(line => line.GetProperty("person").ValueKind == JsonValueKind.String && line.GetProperty("person").GetGuid() == Cast.Mali.Id).Select(line => line.GetProperty("kind").GetString()!));
        Assert.Equal(lines.Count, lines.Select(line => line.GetProperty("id").GetInt64()).Distinct().Count());
        Assert.DoesNotContain(lines, line => line.ToString().Contains(Cast.Mali.FullName, StringComparison.Ordinal) || line.ToString().Contains(Cast.Mali.UserName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_that_names_people_is_an_export_and_a_receipt_that_anybody_checks_is_none()
    {
        var round = await app.OpenRoundAsync();
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        await (await app.As(Cast.Wandee)).SendAsync(id);
        var receipt = (await app.SubmissionsAsync(id)).Single().ReceiptNumber;
        var board = $"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}/board.pdf";
        Assert.Equal(System.Net.HttpStatusCode.OK, (await (await app.As(Cast.Pranee)).Get(board)).Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.Anonymous().Get($"/receipts/{receipt}/paper")).Status);
        await using var db = app.OpenDb();
        Assert.Equal([board], await db.SecurityEvents.Where(one => one.Kind == SecurityKinds.Exported && (one.Subject == board || one.Subject!.Contains("/receipts/"))).Select(one => one.Subject!).ToListAsync(Cancel));
    }

    [Fact]
    public async Task After_400_days_it_is_thrown_away_and_not_before()
    {
        await using var db = app.OpenDb();
        var now = app.Clock.GetUtcNow();
        db.Add(new SecurityEvent(SecurityKinds.Denied, null, null, "old", null, now.AddDays(-401)));
        db.Add(new SecurityEvent(SecurityKinds.Denied, null, null, "young", null, now.AddDays(-399)));
        await db.SaveChangesAsync(Cancel);
        await app.Services.GetRequiredService<LogRound>().SweepAsync(Cancel);
        Assert.Equal(["young"], await db.SecurityEvents.Where(one => one.Subject == "old" || one.Subject == "young").Select(one => one.Subject!).ToListAsync(Cancel));
    }

    [Fact]
    public void The_vocabulary_is_one() =>
        Assert.True(SecurityKinds.IsSecurity("post.given") && !SecurityKinds.IsSecurity("organisation.corrected") && FactSentences.All.Keys.Any(SecurityKinds.IsSecurity));

    [Fact]
    public void Opening_a_lock_is_an_event_from_the_asking_to_the_locking_again() =>
        Assert.Equal(["report.locked-again", "report.unlocked", "unlock.asked", "unlock.refused", "unlock.withdrawn"],
            FactSentences.All.Keys.Where(action => action.Contains("lock", StringComparison.Ordinal) && SecurityKinds.IsSecurity(action)).Order(StringComparer.Ordinal));

    private async Task<List<JsonElement>> LinesAsync()
    {
        var lines = new List<JsonElement>();
        foreach (var file in Directory.GetFiles(app.Services.GetRequiredService<LogFolder>().Path, "security-????-??-??.jsonl"))
            lines.AddRange((await File.ReadAllLinesAsync(file, Cancel)).Select(line => JsonDocument.Parse(line).RootElement));
        return lines;
    }
}
