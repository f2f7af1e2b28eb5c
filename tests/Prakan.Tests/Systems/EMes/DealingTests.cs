using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.EMes;

/// <summary>Who is dealt what, and how each reader's scores move against the other's.</summary>
public sealed class DealingTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string North = "เหนือ", South = "ใต้", ChiangMai = "50", Songkhla = "90";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_get_the_offices_of_their_regions_and_whoever_reads_everywhere_gets_both()
    {
        var (north, south) = (await app.FoundOfficeAsync(OrganisationKind.PrimaryAreaOffice, "สพป.ภาคเหนือ", ChiangMai), await app.FoundOfficeAsync(OrganisationKind.PrimaryAreaOffice, "สพป.ภาคใต้", Songkhla));
        var round = await app.OpenIndicatorsAsync(indicators: Indicating.First);
        var (ofNorth, ofSouth) = (await SentAsync(round.Id, north), await SentAsync(round.Id, south));
        // Where the office stands nobody knows: only who reads everywhere reads it.
        var nowhere = await SentAsync(round.Id, Cast.NamRinArea);
        var (busaba, everywhere) = (await app.As(Cast.Busaba), await ReaderAsync());
        var (northern, southern) = (await ReaderAsync(), await ReaderAsync());
        await app.AppointReaderAsync(busaba, round.Id, everywhere);
        await app.AppointReaderAsync(busaba, round.Id, northern, ("Regions", North));
        await app.AppointReaderAsync(busaba, round.Id, southern, ("Regions", South));
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");

        Assert.Equal([ofNorth], await DealtAsync(northern));
        Assert.Equal([ofSouth], await DealtAsync(southern));
        Assert.Equal([.. new[] { nowhere, ofNorth, ofSouth }.Order()], await DealtAsync(everywhere));
    }

    [Fact]
    public async Task A_region_that_there_is_not_narrows_nothing_and_is_not_kept()
    {
        var round = await app.OpenIndicatorsAsync(indicators: Indicating.First);
        var reader = await ReaderAsync();
        await app.AppointReaderAsync(await app.As(Cast.Busaba), round.Id, reader, ("Regions", "ภาคที่ไม่มี"), ("Regions", North));

        await using var db = app.OpenDb();
        Assert.Equal([North], (await db.Readers.SingleAsync(one => one.RoundId == round.Id && one.PersonId == reader.Id, Cancel)).Regions);
    }

    [Theory]
    [InlineData(10, "+1.00", "-1.00")]
    [InlineData(9, "–", "–")]
    public async Task Drift_is_told_of_each_reader_once_they_have_read_enough(int count, string hers, string his)
    {
        var indicators = Enumerable.Range(1, count).Select(number => Indicating.First with { Key = $"k{number}", Number = $"{number}" }).ToArray();
        var round = await app.OpenIndicatorsAsync(indicators: indicators);
        var id = await SentAsync(round.Id, Cast.NamRinArea);
        var (one, other) = (await ReaderAsync(), await ReaderAsync());
        foreach (var reader in new[] { one, other }) await app.AppointReaderAsync(await app.As(Cast.Busaba), round.Id, reader);
        // They agree in the first half; in the second she gives one more.
        for (var at = 0; at < count; at++) await ReadAsync(id, indicators[at], at, (one, at < 5 ? 3 : 4), (other, 3));

        var rows = (await (await app.As(Cast.Busaba)).Get($"/e-mes/rounds/{round.Id}/readers")).Html.QuerySelectorAll("table.rows tbody tr").ToList();
        string Drift(Player reader) => rows[rows.FindIndex(row => row.TextContent.Contains(reader.FullName, StringComparison.Ordinal))].QuerySelectorAll("td")[^1].TextContent.Trim();
        Assert.Equal((hers, his), (Drift(one), Drift(other)));
    }

    [Fact]
    public async Task What_a_reader_left_unread_goes_to_another_and_what_was_scored_stays()
    {
        var round = await app.OpenIndicatorsAsync(indicators: [Indicating.First, Indicating.Primary]);
        var (id, busaba) = (await SentAsync(round.Id, Cast.NamRinArea), await app.As(Cast.Busaba));
        var (leaves, stays, comes) = (await ReaderAsync(), await ReaderAsync(), await ReaderAsync());
        foreach (var reader in new[] { leaves, stays }) await app.AppointReaderAsync(busaba, round.Id, reader);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");
        await app.ScoreAsync(leaves, id, 4, "ครบ", "k2");
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/readers", "End", ("Post", $"{(await app.PostOfAsync(leaves)).Id}"));
        await app.AppointReaderAsync(busaba, round.Id, comes);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");

        Assert.Equal(["k2"], await IndicatorsOfAsync(leaves));
        Assert.Equal(["k1"], await IndicatorsOfAsync(comes));
        Assert.Equal(["k1", "k2"], await IndicatorsOfAsync(stays));
    }

    [Fact]
    public async Task Whoever_takes_a_post_at_the_office_hands_on_what_they_were_dealt_of_it()
    {
        var round = await app.OpenIndicatorsAsync(indicators: Indicating.First);
        var (id, busaba) = (await SentAsync(round.Id, Cast.NamRinArea), await app.As(Cast.Busaba));
        var (both, other) = (await ReaderAsync(), await ReaderAsync());
        await app.AppointReaderAsync(busaba, round.Id, both);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");
        Assert.Equal([id], await DealtAsync(both));
        await app.AlsoAsync(both, Role.AreaOfficer, Cast.NamRinArea);
        await app.AppointReaderAsync(busaba, round.Id, other);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");

        Assert.Empty(await DealtAsync(both));
        Assert.Equal([id], await DealtAsync(other));
    }

    [Fact]
    public async Task A_queue_stands_in_the_order_of_the_indicators()
    {
        var indicators = Enumerable.Range(1, 11).Select(number => Indicating.First with { Key = $"k{number}", Number = $"{number}", Thai = "ข้อ" }).ToArray();
        var round = await app.OpenIndicatorsAsync(indicators: indicators);
        var id = await SentAsync(round.Id, Cast.NamRinArea);
        var (busaba, reader) = (await app.As(Cast.Busaba), await ReaderAsync());
        await app.AppointReaderAsync(busaba, round.Id, reader);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");

        Assert.Equal(indicators.Select(one => one.Title()), (await (await app.As(reader)).Get("/e-mes/readings")).Html.QuerySelectorAll("tbody th a").Select(one => one.FirstChild!.TextContent.Trim()));
        var saved = await (await app.As(reader)).PostHandlerAsync($"/e-mes/readings/{(await app.ReadingOfAsync(reader, id)).Id}", null, ("Score", "4"), ("next", "true"));
        Assert.Equal($"/e-mes/readings/{(await app.ReadingOfAsync(reader, id, "k2")).Id}", saved.Location);
    }

    [Fact]
    public async Task Whoever_saves_and_goes_on_comes_to_the_same_indicator_of_another_office_and_at_the_end_to_the_queue()
    {
        var other = await app.FoundOfficeAsync(OrganisationKind.PrimaryAreaOffice, "สพป.น้ำริน เขต 3");
        var round = await app.OpenIndicatorsAsync(indicators: [Indicating.First, Indicating.Primary]);
        var (one, two) = (await SentAsync(round.Id, Cast.NamRinArea), await SentAsync(round.Id, other));
        var (busaba, reader) = (await app.As(Cast.Busaba), await ReaderAsync());
        await app.AppointReaderAsync(busaba, round.Id, reader);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}/evaluation", "Deal");
        var browser = await app.As(reader);
        foreach (var (id, indicator, next, after) in new[] { (one, "k2", two, "k2"), (two, "k2", one, "k1"), (one, "k1", two, "k1") })
        {
            var saved = await browser.PostHandlerAsync($"/e-mes/readings/{(await app.ReadingOfAsync(reader, id, indicator)).Id}", null, ("Score", "4"), ("next", "true"));
            Assert.Equal($"/e-mes/readings/{(await app.ReadingOfAsync(reader, next, after)).Id}", saved.Location);
        }
        var last = await browser.PostHandlerAsync($"/e-mes/readings/{(await app.ReadingOfAsync(reader, two)).Id}", null, ("Score", "4"), ("next", "true"));

        Assert.Equal("/e-mes/readings", last.Location);
    }

    private Task<Player> ReaderAsync() => app.AppointAsync(Role.CommitteeScorer, Cast.Obec);

    private async Task<long> SentAsync(int round, Place office)
    {
        await using var db = app.OpenDb();
        var id = await app.ObligationOfAsync((await db.Rounds.FindAsync([round], Cancel))!, office);
        await app.SendAsItIsAsync(id);
        return id;
    }

    private async Task<IReadOnlyList<long>> DealtAsync(Player reader)
    {
        await using var db = app.OpenDb();
        return await db.Readings.Where(one => one.PersonId == reader.Id).OrderBy(one => one.ObligationId).Select(one => one.ObligationId).ToListAsync(Cancel);
    }

    private async Task<IReadOnlyList<string>> IndicatorsOfAsync(Player reader)
    {
        await using var db = app.OpenDb();
        return await db.Readings.Where(one => one.PersonId == reader.Id).OrderBy(one => one.Indicator).Select(one => one.Indicator).ToListAsync(Cancel);
    }

    private async Task ReadAsync(long id, Indicator indicator, int at, params (Player By, int Score)[] scores)
    {
        await using var db = app.OpenDb();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Organisation).SingleAsync(one => one.Id == id, Cancel);
        foreach (var (turn, (by, score)) in scores.Index())
        {
            var reading = Reading.Deal(report, indicator.Key, (ReadingTurn)turn, by.Id, app.Clock.GetUtcNow());
            reading.Judge(score, "อ่านแล้ว", null, app.Clock.GetUtcNow().AddMinutes(at));
            db.Add(reading);
        }
        await db.SaveChangesAsync(Cancel);
    }
}
