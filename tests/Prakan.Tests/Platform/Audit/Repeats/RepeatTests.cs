using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Audit.Repeats;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Audit.Repeats;

public sealed class RepeatTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>2,000 with PRAKAN_LONG=1.</summary>
    private static readonly int Trials = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1" ? 2_000 : 60;

    private static readonly string Coordinator = $"/organisations/{Cast.BanNongCentre.Id}/coordinator";

    [Fact]
    public async Task Sent_twice_at_once_a_form_has_one_effect_and_both_get_one_answer()
    {
        var browser = await app.As(Cast.Wandee);
        for (var trial = 0; trial < Trials; trial++)
        {
            var form = Fill(await browser.Get(Coordinator), trial);
            var before = await FactsAsync();
            var answers = await Task.WhenAll(browser.Post(Coordinator, form), Twin(browser).Post(Coordinator, form));
            Assert.Equal(before + 1, await FactsAsync());
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
            Assert.Equal(answers[0].Location, answers[1].Location);
        }
    }

    [Fact]
    public async Task Without_the_key_there_are_two_effects()
    {
        var browser = await app.As(Cast.Wandee);
        var doubled = 0;
        for (var trial = 0; trial < 10; trial++)
        {
            var form = Fill(await browser.Get(Coordinator), trial + 5_000).Where(field => field.Key != RequestKey.Field).ToList();
            var before = await FactsAsync();
            await Task.WhenAll(browser.Post(Coordinator, form), Twin(browser).Post(Coordinator, form));
            if (await FactsAsync() == before + 2) doubled++;
        }
        Assert.True(doubled > 0, "Nothing was ever done twice: the trials prove nothing.");
    }

    [Fact]
    public async Task Sent_again_later_it_gets_the_same_answer_and_the_same_notice()
    {
        var browser = await app.As(Cast.Wandee);
        var form = Fill(await browser.Get(Coordinator), 9_001);
        var first = await browser.Post(Coordinator, form);
        var notice = Notice(await browser.Follow(first));
        var before = await FactsAsync();

        var second = await browser.Post(Coordinator, form);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(notice, Notice(await browser.Follow(second)));
        Assert.NotEmpty(notice);
        Assert.Equal(before, await FactsAsync());
    }

    [Fact]
    public async Task Whoever_goes_back_and_changes_a_word_means_something_new()
    {
        var browser = await app.As(Cast.Wandee);
        var page = await browser.Get(Coordinator);
        var before = await FactsAsync();
        await browser.Post(Coordinator, Fill(page, 9_100));
        await browser.Post(Coordinator, Fill(page, 9_101));
        Assert.Equal(before + 2, await FactsAsync());
    }

    [Fact]
    public async Task A_refused_form_does_not_burn_its_key()
    {
        var browser = await app.As(Cast.Wandee);
        var form = Fill(await browser.Get(Coordinator), 9_200).Select(field => field.Key.EndsWith("Telephone", StringComparison.Ordinal) ? KeyValuePair.Create(field.Key, "") : field).ToList();
        var keys = await KeysAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.Post(Coordinator, form)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Post(Coordinator, form)).Status);
        Assert.Equal(keys, await KeysAsync());
    }

    [Fact]
    public async Task Another_person_with_the_same_key_is_another_request()
    {
        var (wandee, somsri) = (await app.As(Cast.Wandee), await app.As(Cast.Somsri));
        var form = Fill(await wandee.Get(Coordinator), 9_300);
        await wandee.Post(Coordinator, form);
        var key = form.Single(field => field.Key == RequestKey.Field);
        var before = await FactsAsync();
        await somsri.Post(Coordinator, [.. Fill(await somsri.Get(Coordinator), 9_300).Where(field => field.Key != RequestKey.Field), key]);
        Assert.Equal(before + 1, await FactsAsync());
    }

    [Fact]
    public async Task Every_form_that_sends_something_carries_a_key_of_its_own()
    {
        var browser = await app.As(Cast.Admin);
        var keys = new List<string>();
        foreach (var page in (string[])[$"/organisations/{Cast.NamRinTown.Id}/edit", $"/organisations/{Cast.NamRinTown.Id}/close", "/account/sessions", "/slips/invite", "/sign-in", "/register"])
        {
            foreach (var form in (await browser.Get(page)).Html.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(form => form.Method == "post"))
                keys.Add(form.QuerySelector($"input[name='{RequestKey.Field}']")?.GetAttribute("value") ?? $"{page} has a form without a key");
        }
        Assert.True(keys.Count > 5 && keys.TrueForAll(key => Guid.TryParse(key, out _)), string.Join("; ", keys));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    /// <summary>The same browser, pressing the button a second time.</summary>
    private Browser Twin(Browser browser)
    {
        var twin = app.Anonymous();
        foreach (var (name, value) in browser.Cookies.ToList()) twin.Cookies[name] = value;
        return twin;
    }

    private static List<KeyValuePair<string, string>> Fill(Answer page, int trial)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var form = page.Html.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(one => one.Method == "post");
        return [.. form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 }).Select(input => KeyValuePair.Create(input.Name!, Value(input, trial)))];
    }

    private static string Value(IHtmlInputElement input, int trial) => input.Name!.Split('.')[^1] switch
    {
        "Name" => $"ผู้ประสานคนที่ {trial}",
        "Position" => "ครู",
        "Telephone" => "0811111111",
        "Email" => $"no{trial}@prakan.test",
        _ => input.Value,
    };

    private static string Notice(Answer page) => page.Html.QuerySelector("main .notice, main [role=status]")?.TextContent.Trim() ?? "";

    private async Task<int> FactsAsync()
    {
        await using var db = app.OpenDb();
        return await db.Facts.CountAsync(fact => fact.OrganisationId == Cast.BanNongCentre.Id, Cancel);
    }

    private async Task<int> KeysAsync()
    {
        await using var db = app.OpenDb();
        return await db.DoneRequests.CountAsync(Cancel);
    }
}
