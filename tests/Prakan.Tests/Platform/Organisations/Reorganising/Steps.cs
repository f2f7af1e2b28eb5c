using AngleSharp.Html.Dom;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

/// <summary>Walks a decision through its form, its rehearsal and its confirmation.</summary>
internal static class Steps
{
    public static async Task<Answer> Rehearse(this Browser browser, Place place, string step, object fields) =>
        await browser.Submit($"/organisations/{place.Id}/{step}", fields, "ดูผลก่อนยืนยัน");

    public static async Task<Answer> Decide(this Browser browser, Place place, string step, object fields)
    {
        var rehearsal = await browser.Rehearse(place, step, fields);
        Assert.True(rehearsal.Html.QuerySelector("section.confirm") is not null, rehearsal.Main);
        return await browser.Confirm(rehearsal);
    }

    public static Task<Answer> Confirm(this Browser browser, Answer rehearsal) => browser.Submit(rehearsal, new { confirmed = "true" });

    /// <summary>What stands in the page's form, ticks left out.</summary>
    public static Dictionary<string, string> Inputs(this Answer page) =>
        page.Html.QuerySelectorAll("main form input").OfType<IHtmlInputElement>().Where(input => input.Type != "checkbox" && input.Name is not null)
            .DistinctBy(input => input.Name).ToDictionary(input => input.Name!, input => input.Value);

    public static string Typed(this DateOnly day) => ThaiDate.Numeric(day);
}
