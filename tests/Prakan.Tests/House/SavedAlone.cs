using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Prakan.Tests.House;

/// <summary>Sends one field as the script of a page does that saves field by field.</summary>
internal static class SavedAlone
{
    /// <summary>The group of the form whose field has this name ends in the page; its hidden values go along.</summary>
    public static Task<JsonElement> SaveAlone(this Browser browser, Answer page, object field)
    {
        var wanted = field.GetType().GetProperties().Single();
        return browser.SaveAlone(page, wanted.Name, $"{wanted.GetValue(field)}");
    }

    public static async Task<JsonElement> SaveAlone(this Browser browser, Answer page, string name, string value)
    {
        var input = page.Html.QuerySelectorAll("[data-saved-alone] [name]").First(one => one.GetAttribute("name") == name);
        var group = input.Closest("[data-saved-alone]")!;
        var form = (IHtmlFormElement)group.Closest("form")!;
        var hidden = group.QuerySelectorAll("input[type=hidden]").Append(form.QuerySelector("input[name=__RequestVerificationToken]")!)
            .Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""));
        var answer = await browser.Post(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Url, [.. hidden, new(name, value)], "application/json");
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        return JsonDocument.Parse(answer.Text).RootElement;
    }
}
