using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Rounds;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>The last seconds of a round: many centres send at once, a few of them over a line so slow that their last byte comes after the cut-off.</summary>
internal sealed class Rush(PrakanApp app, Round round, IReadOnlyList<long> reports) : IAsyncDisposable
{
    private const int SlowOnes = 4;
    private static readonly bool Long = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";
    private static readonly int Clients = Long ? 1_000 : 80;
    private static readonly TimeSpan Spread = Long ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(0.8);

    // Between the door where the test looks at its clock and the one where the house does.
    private static readonly TimeSpan Doubt = TimeSpan.FromMilliseconds(60);

    private readonly ConcurrentDictionary<long, DateTimeOffset> seen = new();

    public string Result { get; private set; } = "";

    private DateTimeOffset CutOff => round.Plan.CutOff;
    private DateTimeOffset Due => round.Plan.Due;

    public static async Task<Rush> PrepareAsync(TestCluster cluster)
    {
        var app = new PrakanApp(cluster);
        await app.InitializeAsync();
        await using var db = app.OpenDb();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO organisations (id, path, kind, name, levels, opened_on, parent_id)
            SELECT n, {Cast.NamRinTown.Path} || n || '/', 'ChildCentre', 'ศูนย์ที่ ' || n, ARRAY['early'], '2020-05-16', {Cast.NamRinTown.Id} FROM generate_series(2001, 2000 + {Clients}) n
            """);
        var cutOff = app.Clock.GetUtcNow().AddMinutes(10);
        var round = await app.OpenRoundAsync(with: plan => plan with { Due = cutOff - (Spread / 2), CutOff = cutOff });
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO survey_answers (obligation_id, question_id, path, value, at)
            SELECT o.id, q.id, o.path, CASE q.part WHEN 'staff' THEN '3' ELSE 'มี' END, now() FROM obligations o JOIN survey_questions q ON q.round_id = o.round_id WHERE o.round_id = {round.Id}
            """);
        return new Rush(app, round, await db.Obligations.Where(one => one.RoundId == round.Id && one.OrganisationId > 2000).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
    }

    /// <summary>What was decided otherwise than by the first byte.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(Action<IServiceCollection> change)
    {
        await using var house = app.With(services =>
        {
            change(services);
            services.AddSingleton<IStartupFilter>(new FirstDoor(app.Clock, seen));
            services.AddSingleton(_ => Postgres.PoolForRequests(app.ConnectionString + ";Timeout=300"));
        });
        using var client = house.CreateDefaultClient(new Uri("https://prakan.test"));
        client.Timeout = TimeSpan.FromMinutes(5);
        var cookies = (await app.As(Cast.Mali)).Cookies;
        var first = new Browser(client) { Cookies = { [SessionHandler.CookieName] = cookies[SessionHandler.CookieName] } };
        var form = (await first.Get($"/obligations/{reports[0]}/send")).Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        seen.Clear();

        app.Clock.Advance(CutOff - app.Clock.GetUtcNow() - Spread - TimeSpan.FromSeconds(1));
        var answers = await Task.WhenAll(reports.Select((report, place) => SendAsync(client, first, form, report, place)));
        return [.. await JudgeAsync(answers)];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(long Report, HttpStatusCode Status)> SendAsync(HttpClient client, Browser like, string form, long report, int place)
    {
        var slow = place < SlowOnes;
        var at = CutOff + (slow ? -Spread / 4 : ((2.0 * place / reports.Count) - 1) * Spread);
        await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (at - app.Clock.GetUtcNow()).Ticks)));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/obligations/{report}/send");
        request.Headers.Add("Origin", "https://prakan.test");
        request.Headers.Add("Cookie", string.Join("; ", like.Cookies.Select(pair => $"{pair.Key}={pair.Value}")));
        var body = $"__RequestVerificationToken={Uri.EscapeDataString(form)}";
        request.Content = new SlowContent(body, slow ? () => CutOff + TimeSpan.FromMilliseconds(200) - app.Clock.GetUtcNow() : () => TimeSpan.Zero);
        using var answer = await client.SendAsync(request);
        return (report, answer.StatusCode);
    }

    private async Task<List<string>> JudgeAsync((long Report, HttpStatusCode Status)[] answers)
    {
        await using var db = app.OpenDb();
        var sent = await db.Submissions.AsNoTracking().Where(one => one.Obligation.RoundId == round.Id).GroupBy(one => one.ObligationId).ToDictionaryAsync(same => same.Key, same => same.ToList());
        var (faults, late) = (new List<string>(), 0);
        foreach (var (report, status) in answers)
        {
            var (at, accepted) = (seen[report], sent.GetValueOrDefault(report));
            if (accepted?.Count > 1) faults.Add($"{report} was sent {accepted.Count} times");
            if (status != (accepted is null ? HttpStatusCode.OK : HttpStatusCode.Redirect)) faults.Add($"{report} was told {status}");
            if (accepted is null && at + Doubt < CutOff) faults.Add($"{report} came in time and was refused: {At(at)}");
            if (accepted is not null && at > CutOff) faults.Add($"{report} came too late and was accepted: {At(at)}");
            if (accepted is not [{ } one]) continue;
            if (one.Late) late++;
            if (one.Late != one.FirstByteAt > Due || (one.Late && at + Doubt < Due) || (!one.Late && at > Due)) faults.Add($"{report} is {(one.Late ? "late" : "on time")}: {At(at)}");
        }
        Result = $"{answers.Length} clients within ±{Spread.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: {sent.Count - late} on time, {late} late, {answers.Length - sent.Count} refused";
        if (late == 0 || sent.Count == late || sent.Count == answers.Length) faults.Add($"Not every side was tried. {Result}");
        return faults;
    }

    private string At(DateTimeOffset at) => $"{(at - CutOff).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms after the cut-off";

    /// <summary>Looks at the clock before the house does.</summary>
    private sealed class FirstDoor(TimeProvider clock, ConcurrentDictionary<long, DateTimeOffset> seen) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => house =>
        {
            house.Use((context, rest) =>
            {
                if (context.Request.Path.Value!.Split('/') is [_, "obligations", var id, "send"]) seen[long.Parse(id, CultureInfo.InvariantCulture)] = clock.GetUtcNow();
                return rest(context);
            });
            next(house);
        };
    }
}
