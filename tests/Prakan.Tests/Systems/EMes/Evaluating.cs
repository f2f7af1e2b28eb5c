using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Systems.EMes;

/// <summary>What the bureau and its readers do, by the pages on which they do it.</summary>
internal static class Evaluating
{
    public static async Task AppointReaderAsync(this PrakanApp app, Browser bureau, int round, Player reader, params (string Name, string Value)[] narrowed)
    {
        var post = await app.PostOfAsync(reader);
        var answer = await bureau.PostHandlerAsync($"/e-mes/rounds/{round}/readers", null, [("Post", $"{post.Id}"), .. narrowed]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.Status);
    }

    /// <summary>Sent with nothing in it: what matters is what the bureau makes of it.</summary>
    public static async Task SendAsItIsAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        var (report, now) = (await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).Include(one => one.Unlocks).SingleAsync(one => one.Id == id), app.Clock.GetUtcNow());
        db.Add(report.Send(new Delivery(SubmissionContent.Empty, [], now, now)));
        await db.SaveChangesAsync();
    }

    /// <summary>The bureau gives a score by itself.</summary>
    public static async Task DecideAsync(this Browser bureau, long id, string indicator, string score = "4") =>
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await bureau.PostHandlerAsync($"/e-mes/{id}/evaluation", null, ("Indicator", indicator), ("Score", score), ("Comment", "สำนักอ่านเอง"))).Status);

    /// <summary>Sends a form of a page to one of its handlers.</summary>
    public static async Task<House.Answer> PostHandlerAsync(this Browser browser, string url, string? handler, params (string Name, string Value)[] values)
    {
        var token = (await browser.Get(url)).Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post(handler is null ? url : $"{url}?handler={handler}", [new("__RequestVerificationToken", token), .. values.Select(one => KeyValuePair.Create(one.Name, one.Value))]);
    }

    public static async Task<Reading> ReadingOfAsync(this PrakanApp app, Player reader, long report, string indicator = "k1")
    {
        await using var db = app.OpenDb();
        return await db.Readings.AsNoTracking().SingleAsync(one => one.ObligationId == report && one.PersonId == reader.Id && one.Indicator == indicator);
    }

    public static async Task<House.Answer> ScoreAsync(this PrakanApp app, Player reader, long report, int? score, string comment, string indicator = "k1")
    {
        var reading = await app.ReadingOfAsync(reader, report, indicator);
        return await (await app.As(reader)).PostHandlerAsync($"/e-mes/readings/{reading.Id}", null, ("Score", $"{score}"), ("Comment", comment));
    }
}
