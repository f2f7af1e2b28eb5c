using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

/// <summary>What officers do with slips, through their pages.</summary>
public static class Inviting
{
    public static async Task<Answer> Invite(this Browser browser, Place at, params (Role Role, string? Name, string? Email)[] people)
    {
        var page = await browser.Get($"/organisations/{at.Id}/invite");
        var fields = people.Index().SelectMany(one => new Dictionary<string, string>
        {
            [$"Lines[{one.Index}].Role"] = $"{one.Item.Role}", [$"Lines[{one.Index}].FullName"] = one.Item.Name ?? "", [$"Lines[{one.Index}].Email"] = one.Item.Email ?? "",
        });
        return await browser.Post(page.Url, [.. fields, page.Token()]);
    }

    /// <summary>One slip on paper, as its receiver holds it.</summary>
    public static async Task<(long Serial, string Code)> Slip(this PrakanApp app, Player giver, Place at, Role role, string? name = null) =>
        Assert.Single((await Paper.ReadAsync((await (await app.As(giver)).Invite(at, (role, name, null))).Bytes)).Slips);

    public static KeyValuePair<string, string> Token(this Answer page) =>
        new("__RequestVerificationToken", page.Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    /// <summary>Shows serial and code at the door; the browser then carries the pass.</summary>
    public static Task<Answer> Knock(this Browser browser, long serial, string code) =>
        browser.Submit("/activate", new { Serial = serial, Code = code });

    public static Task<Answer> OpenAccount(this Browser browser, long serial, string userName, string password = Cast.Password) =>
        browser.Submit($"/activate/{serial}/account", new { FullName = "จันทร์ สุขใจ", UserName = userName, Email = "", Chosen__Password = password, Chosen__Again = password, HasRead = "true" });
}
