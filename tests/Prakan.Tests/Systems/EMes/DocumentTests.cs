using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files.Checks;
using Prakan.Systems.EMes.Documents;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.EMes;

public sealed class DocumentTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bureau_publishes_a_form_that_offices_download_and_strangers_only_see_named()
    {
        var round = (await app.OpenIndicatorsAsync(indicators: Indicating.First)).Id;
        var busaba = await app.As(Cast.Busaba);
        var page = await busaba.Get($"/e-mes/rounds/{round}/documents/{DocumentSlots.Forms}");
        var sent = await busaba.PostFile(page, "Files", "แบบรายงาน.pdf", System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n% {Guid.NewGuid()}\n%%EOF\n"));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var url = $"/e-mes/documents/{await CleanAsync(round)}";

        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Ampai)).Get(url)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Anonymous().Get(url)).Status);
        var home = await app.Anonymous().Get("/e-mes");
        Assert.Contains("แบบรายงาน.pdf", home.Main, StringComparison.Ordinal);
        Assert.Null(home.Html.QuerySelector($"a[href='{url}']"));
    }

    [Theory]
    [InlineData(DocumentSlots.Letters)]
    [InlineData(DocumentSlots.Forms)]
    [InlineData(DocumentSlots.Reports)]
    public async Task Nobody_but_the_bureau_brings_papers_to_a_round(string slot)
    {
        var round = (await app.OpenIndicatorsAsync(indicators: Indicating.First)).Id;

        foreach (var player in new[] { Cast.Direk, Cast.Ampai, Cast.Kamol }) Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(player)).Get($"/e-mes/rounds/{round}/documents/{slot}")).Status);
    }

    [Fact]
    public async Task A_paper_of_a_round_that_nobody_has_published_is_nobodys_to_see()
    {
        var round = await app.DraftIndicatorsAsync();
        var busaba = await app.As(Cast.Busaba);
        var page = await busaba.Get($"/e-mes/rounds/{round}/documents/{DocumentSlots.Letters}");
        await busaba.PostFile(page, "Files", "หนังสือ.pdf", System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n% {Guid.NewGuid()}\n%%EOF\n"));

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Ampai)).Get($"/e-mes/documents/{await CleanAsync(round)}")).Status);
    }

    private async Task<Guid> CleanAsync(int round)
    {
        await using var db = app.OpenDb();
        var owner = DocumentSlots.OwnerOf(round);
        var file = await db.StoredFiles.SingleAsync(one => one.Owner == owner, Cancel);
        file.BeginCheck(app.Clock.GetUtcNow());
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
        return file.Id;
    }
}
