using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Surveys;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.Surveys;

/// <summary>A question that is answered with files.</summary>
public sealed class FileQuestionTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly byte[] Paper = RandomNumberGenerator.GetBytes(20_000);

    [Fact]
    public async Task The_first_file_begins_the_draft_and_answers_the_question()
    {
        var (id, slot) = await app.AskForPhotographsAsync();
        var somsri = await app.As(Cast.Somsri);
        Assert.Contains("ยังไม่ตอบ “ภาพถ่ายอาคาร”", (await (await app.As(Cast.Wandee)).Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        Assert.Equal(ObligationState.NotStarted, await app.LookAsync(id, one => one.State));

        await (await Sender.At(somsri, id, slot)).Whole("อาคาร 1.jpg", Paper);
        Assert.Equal(ObligationState.Draft, await app.LookAsync(id, one => one.State));
        var page = await somsri.Get($"/surveys/{id}/place");
        Assert.Equal("อาคาร 1.jpg", page.Html.QuerySelector(".slot .tasks a")!.TextContent);
        Assert.DoesNotContain("ยังไม่ตอบ “ภาพถ่ายอาคาร”", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_files_stand_in_what_is_sent_and_in_the_receipt_with_their_hashes()
    {
        var (id, slot) = await app.AskForPhotographsAsync();
        var somsri = await app.As(Cast.Somsri);
        var sender = await Sender.At(somsri, id, slot);
        foreach (var name in new[] { "อาคาร 1.jpg", "อาคาร 2.jpg" }) await sender.Whole(name, Paper);
        await app.AnswerAllButPhotographsAsync(id);
        var head = await app.As(Cast.Wandee);
        Assert.Equal(302, (int)(await head.SendAsync(id)).Status);

        var sent = Assert.Single(await app.SubmissionsAsync(id));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Paper));
        Assert.Equal([("อาคาร 1.jpg", 20_000L, hash), ("อาคาร 2.jpg", 20_000L, hash)], sent.Content.Parts.SelectMany(part => part.Files).Select(file => (file.Name, file.Bytes, file.Sha256)));
        await using var db = app.OpenDb();
        var receipt = await db.Receipts.SingleAsync(one => one.Number == sent.ReceiptNumber, TestContext.Current.CancellationToken);
        Assert.Equal([hash, hash], receipt.Files.Select(file => file.Sha256));
        var link = (await head.Get($"/obligations/{id}/versions/1")).Html.QuerySelectorAll("main .facts a").First(one => one.TextContent == "อาคาร 1.jpg");
        Assert.Equal(Paper, (await head.Get(link.GetAttribute("href") + "/content")).Bytes);
    }

    [Fact]
    public async Task More_files_than_fit_are_refused_and_one_of_the_same_name_is_a_new_version()
    {
        var (id, slot) = await app.AskForPhotographsAsync();
        var sender = await Sender.At(await app.As(Cast.Somsri), id, slot);
        for (var i = 0; i < 10; i++) await sender.Whole($"{i}.jpg", Paper);
        // Before a byte of it comes.
        Assert.Contains("แนบได้ไม่เกิน 10 ไฟล์", (await sender.Create("more.jpg", Paper.Length)).Text, StringComparison.Ordinal);
        await sender.Whole("3.jpg", Paper[..100]);
        await using var db = app.OpenDb();
        Assert.Equal([1, 2], await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.Name == "3.jpg").OrderBy(one => one.Version).Select(one => one.Version).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Words_are_no_answer_to_it()
    {
        var (id, _) = await app.AskForPhotographsAsync();
        var somsri = await app.As(Cast.Somsri);
        await using var db = app.OpenDb();
        var question = (await Photographs.QuestionsAsync(db, id)).Single(one => one.Card.Kind == QuestionKind.File);
        var page = await somsri.Get($"/surveys/{id}/place");
        var token = page.Html.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await somsri.Post($"/surveys/{id}/place", [new("__RequestVerificationToken", token), new($"Answers[{question.Id}].Value", "ตามแนบ")]);
        Assert.Contains("คำถามนี้ตอบด้วยไฟล์แนบ", refused.Main, StringComparison.Ordinal);
    }
}
