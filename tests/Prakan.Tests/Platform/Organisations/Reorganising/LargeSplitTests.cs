using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

/// <summary>An authority with a hundred and twenty schools is split: two of three lots go at once, one is chosen on the third page.</summary>
public sealed class LargeSplitTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string[] Lots = ["บ้านกลาง", "บ้านเหนือ", "บ้านใต้"];
    private static readonly string Split = $"/organisations/{Cast.DoiTown.Id}/split";

    [Fact]
    public async Task Every_child_goes_where_it_was_sent_whatever_page_it_stands_on()
    {
        await FoundSchoolsAsync();
        var krit = await app.As(Cast.Krit);
        var page = await krit.Get(Split);
        Assert.Equal(50, page.Html.QuerySelectorAll("select[id^=child-]").Length);
        var fields = page.Inputs();
        (fields["Form.Parts[0].Name"], fields["Form.Parts[0].Kind"]) = ("เทศบาลเมืองดอยคำเหนือ", "TownMunicipality");
        (fields["Form.Parts[1].Name"], fields["Form.Parts[1].Kind"]) = ("เทศบาลเมืองดอยคำใต้", "TownMunicipality");
        fields["Decision.On"] = app.Clock.Today().Typed();

        page = await Turn(krit, fields, "All", ("Form.Find", "บ้านเหนือ"), ("Form.AllTo", "1"));
        page = await Turn(krit, After(page, fields), "All", ("Form.Find", "บ้านใต้"), ("Form.AllTo", "2"));
        Assert.Contains("แห่งที่ 1 40 แห่ง", Plain(page), StringComparison.Ordinal);
        page = await Turn(krit, After(page, fields), "Find", ("Form.Find", ""));
        page = await Turn(krit, After(page, fields), "Next");
        page = await Turn(krit, After(page, fields), "Next");
        Assert.Contains("หน้า 3 จาก 3", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("button[value=Next]"));
        var last = page.Html.QuerySelectorAll("select[id^=child-]").OfType<IHtmlSelectElement>().Last();
        page = await Turn(krit, After(page, fields), "Previous", (last.Name!, last.Value == "1" ? "2" : "1"));

        var done = After(page, fields);
        done["Decision.OrderNumber"] = "ที่ 12/2569";
        Assert.Contains("ตั้งใหม่", (await krit.Post(Split, done)).Main, StringComparison.Ordinal);
        Assert.Equal(302, (int)(await krit.Post(Split, done.Append(new("confirmed", "true")))).Status);
        var last40 = last.Value switch { "1" => (39, 41, 41), "2" => (41, 39, 41), _ => (41, 40, 40) };
        Assert.Equal(last40, (await ChildrenOf("เทศบาลเมืองดอยคำเหนือ"), await ChildrenOf("เทศบาลเมืองดอยคำใต้"), await ChildrenOf(Cast.DoiTown.Name)));
    }

    [Fact]
    public async Task A_part_without_a_name_takes_nobody_in_silence()
    {
        var krit = await app.As(Cast.Krit);
        var place = $"/organisations/{Cast.PhaSukTown.Id}/split";
        var fields = (await krit.Get(place)).Inputs();
        (fields["Form.Parts[0].Name"], fields["Form.Parts[0].Kind"]) = ("เทศบาลตำบลผาสุกเหนือ", "SubdistrictMunicipality");
        (fields["Decision.On"], fields["Decision.OrderNumber"]) = (app.Clock.Today().Typed(), "ที่ 13/2569");
        fields[$"Form.Children[{Cast.PhaSukCentre.Id}]"] = "2";
        Assert.Contains("แห่งที่ 2 มีหน่วยงานในสังกัดแล้วแต่ยังไม่มีชื่อ", (await krit.Post(place, fields)).Main, StringComparison.Ordinal);
    }

    /// <summary>The form as the answer shows it, what the person typed first, and the selects.</summary>
    private static Dictionary<string, string> After(Answer page, Dictionary<string, string> typed)
    {
        var fields = page.Inputs();
        foreach (var select in page.Html.QuerySelectorAll("main form select").OfType<IHtmlSelectElement>()) fields[select.Name!] = select.Value ?? "";
        foreach (var name in typed.Keys.Where(name => name.StartsWith("Decision", StringComparison.Ordinal))) Assert.Equal(typed[name], fields[name]);
        return fields;
    }

    private static async Task<Answer> Turn(Browser krit, Dictionary<string, string> fields, string turn, params (string Name, string Value)[] more)
    {
        foreach (var (name, value) in more) fields[name] = value;
        var page = await krit.Post(Split, fields.Append(new("turn", turn)));
        Assert.Equal(200, (int)page.Status);
        Assert.Null(page.Html.QuerySelector(".govuk-error-summary"));
        return page;
    }

    private static string Plain(Answer page) => string.Join(' ', page.Main.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // With the centre that the cast has there already, 121 children: 40 in the north, 40 in the south, 41 elsewhere.
    private async Task FoundSchoolsAsync()
    {
        await using var db = app.OpenDb();
        var town = await db.Organisations.SingleAsync(one => one.Id == Cast.DoiTown.Id, TestContext.Current.CancellationToken);
        foreach (var number in Enumerable.Range(1, 120))
        {
            var details = new OrganisationDetails { Name = $"โรงเรียน{Lots[number % 3]} {number:000}" };
            db.Add(Organisation.Found(200 + number, town, OrganisationKind.School, details, new DateOnly(2020, 5, 16)));
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> ChildrenOf(string name)
    {
        await using var db = app.OpenDb();
        var parent = await db.Organisations.SingleAsync(one => one.Details.Name == name, TestContext.Current.CancellationToken);
        var children = await db.Organisations.Where(one => one.ParentId == parent.Id).Select(one => one.Path).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(children, path => Assert.StartsWith(parent.Path, path, StringComparison.Ordinal));
        return children.Count;
    }
}
