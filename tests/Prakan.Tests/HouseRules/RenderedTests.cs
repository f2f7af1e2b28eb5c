using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Npgsql;
using Prakan.Shared.Language;
using Prakan.Tests.House;
using Prakan.Tests.Rights;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.HouseRules;

/// <summary>What every page looks like once it is drawn: nothing inline, and in English no Thai but what people wrote.</summary>
public sealed class RenderedTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string[] Spoken = ["title", "alt", "aria-label", "placeholder", "data-label", "aria-description"];

    [Fact]
    public async Task Every_page_reads_in_English_but_for_what_people_wrote_and_holds_nothing_inline()
    {
        var grounds = new Grounds(app);
        await grounds.LayOutAsync();
        var written = await WrittenAsync();
        using var client = app.Client();
        var caller = new Caller(client, "en");
        var (faults, drawn) = (new List<string>(), 0);
        foreach (var door in (await DoorList.ReadAsync(app.Services)).Where(door => door is { Method: "GET", IsAsset: false, Demand: not null } && !Makers.Missing(door).Any()))
        {
            foreach (var visitor in grounds.Visitors.Where(visitor => visitor.Name is "anonymous" or "admin" or "mali" or "wandee"))
            {
                if (await grounds.AimAsync(door, Grounds.Targets.Single(target => target.Place == Cast.BanNongCentre)) is not { } aim) continue;
                var answer = await caller.GetAsync(visitor, door.Url(aim.Values));
                if (!answer.Headers.TryGetValue("Content-Type", out var type) || answer.Status == HttpStatusCode.Redirect) continue;
                // A paper, a spreadsheet, a picture: not for the others either.
                if (!type.StartsWith("text/html", StringComparison.Ordinal)) break;
                drawn++;
                faults.AddRange(Thai(answer.Html, written).Select(text => $"{door} says “{text}” to English readers"));
                faults.AddRange(Inline(answer.Html).Select(what => $"{door} holds {what}"));
            }
        }
        Assert.True(drawn > 10, $"Only {drawn} pages were drawn.");
        Assert.True(faults.Count == 0, Listing.Of([.. faults.Distinct()]));
    }

    [Fact]
    public void Thai_and_inline_things_are_found()
    {
        var page = new HtmlParser().ParseDocument("<p style='x' onclick='y'>ไทยค้าง <b title='ป้าย'>นายมี</b><span lang=th>ภาษาไทย</span></p><script>go()</script>");
        Assert.Equal(["ไทยค้าง", "ป้าย"], Thai(page, new Written(["นายมี"], [])));
        Assert.Equal(3, Inline(page).Count());
    }

    private static IEnumerable<string> Thai(IDocument page, Written written)
    {
        var texts = page.DocumentElement.Descendants<IText>().Where(text => !MarkedThai(text.ParentElement)).Select(text => text.Data)
            .Concat(page.All.Where(element => !MarkedThai(element)).SelectMany(element => Spoken.Select(element.GetAttribute).OfType<string>()));
        return texts.Where(EnglishCatalogue.HasThai).Select(text => written.Rest(text.Trim())).Where(EnglishCatalogue.HasThai);
    }

    private static bool MarkedThai(IElement? element) => element is not null && (element.GetAttribute("lang") == "th" || MarkedThai(element.ParentElement));

    private static IEnumerable<string> Inline(IDocument page) =>
        page.All.SelectMany(element => element.Attributes.Where(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => $"{attribute.Name}=“{attribute.Value}”"))
            .Concat(page.QuerySelectorAll("style, script:not([src])").Select(element => $"<{element.LocalName}>"));

    /// <summary>What people wrote: every Thai text in the database, the longest first, and the names of areas, which count only as a whole.</summary>
    private async Task<Written> WrittenAsync()
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var columns = new NpgsqlCommand("""
            SELECT string_agg(CASE data_type
                WHEN 'text' THEN format('SELECT %I FROM %I WHERE %I ~ ''[ก-๛]''', column_name, table_name, column_name)
                ELSE format('SELECT v #>> ''{}'' FROM %I, jsonb_path_query(%I, ''strict $.**'') v WHERE jsonb_typeof(v) = ''string'' AND v #>> ''{}'' ~ ''[ก-๛]''', table_name, column_name) END, ' UNION ')
            FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb') AND table_name <> 'areas'
            """, connection);
        var texts = await connection.ListAsync((string)(await columns.ExecuteScalarAsync())!);
        return new Written([.. texts.OrderByDescending(text => text.Length)], [.. await connection.ListAsync("SELECT name FROM areas")]);
    }

    private sealed record Written(IReadOnlyList<string> Texts, HashSet<string> Areas)
    {
        /// <summary>The same names stand on many pages.</summary>
        private readonly Dictionary<string, string> rests = new(StringComparer.Ordinal);

        /// <summary>What remains of a text when all that people wrote is taken out of it.</summary>
        public string Rest(string text)
        {
            if (Areas.Contains(text)) return "";
            if (!rests.TryGetValue(text, out var rest)) rests[text] = rest = Texts.Aggregate(text, (left, known) => left.Replace(known, "", StringComparison.Ordinal)).Trim();
            return rest;
        }
    }
}
