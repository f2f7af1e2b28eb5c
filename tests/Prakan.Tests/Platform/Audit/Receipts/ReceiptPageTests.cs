using System.Diagnostics;
using System.Net;
using Npgsql;
using Prakan.Platform.Audit.Receipts;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Slips;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.Platform.Audit.Receipts;

public sealed class ReceiptPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_number_sees_the_receipt_and_that_it_is_true()
    {
        var receipt = await app.IssueReceiptAsync(Cast.BanNongCentre);
        var page = await app.Anonymous().Get($"/receipts/{receipt.Number}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("ใบรับนี้ถูกต้อง", page.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.BanNongCentre.Name, page.Main, StringComparison.Ordinal);
        Assert.Contains("noindex", page.Headers["X-Robots-Tag"], StringComparison.Ordinal);
        Assert.Contains(receipt.Number, (await (await app.As(Cast.Niran)).Get($"/receipts/{receipt.Number}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_falsified_receipt_or_fact_is_told()
    {
        var (one, other) = (await app.IssueReceiptAsync(Cast.BanNongCentre), await app.IssueReceiptAsync(Cast.NamRinSchool));
        await BehindAsync($"UPDATE receipts SET first_byte_at = first_byte_at - interval '1 day' WHERE number = '{one.Number}'");
        await BehindAsync($"SET session_replication_role = replica; UPDATE facts SET at = at - interval '1 day' WHERE id = {other.FactId}");

        foreach (var wrong in (Receipt[])[one, other])
        {
            Assert.Contains("ไม่ตรงกับที่ระบบออกให้", (await app.Anonymous().Get($"/receipts/{wrong.Number}")).Main, StringComparison.Ordinal);
            Assert.Equal($"/receipts/{wrong.Number}", (await app.Anonymous().Get($"/receipts/{wrong.Number}/paper")).Location);
        }
    }

    [Fact]
    public async Task The_form_leads_to_the_receipt_and_says_what_is_mistyped()
    {
        var receipt = await app.IssueReceiptAsync(Cast.BanNongCentre);
        var found = await app.Anonymous().Get($"/receipts?number={Uri.EscapeDataString(receipt.Number.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant())}");
        Assert.Equal($"/receipts/{receipt.Number}", found.Location);
        Assert.Contains("พิมพ์ผิดบางตัว", (await app.Anonymous().Get("/receipts?number=RC-1234")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous().Get($"/receipts/{ReceiptNumber.New().Text}")).Status);
    }

    [Fact]
    public async Task Guessing_soon_has_to_wait()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var visitor = app.Anonymous();
        for (var i = 0; i < 60; i++) Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/receipts/{ReceiptNumber.New().Text}")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Get($"/receipts/{ReceiptNumber.New().Text}")).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/receipts/{ReceiptNumber.New().Text}")).Status);
    }

    [Fact]
    public async Task The_paper_says_what_the_page_says()
    {
        var receipt = await app.IssueReceiptAsync(Cast.PhaSukCentre);
        var paper = await Paper.ReadAsync((await app.Anonymous().Get($"/receipts/{receipt.Number}/paper")).Bytes);

        Assert.Equal(1, paper.Pages);
        Assert.Contains(receipt.Number, paper.Text, StringComparison.Ordinal);
        Assert.Contains("prakan.test/receipts", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Openssl_accepts_the_text_with_the_published_key_and_refuses_another_text()
    {
        var receipt = await app.IssueReceiptAsync(Cast.DoiCentre);
        var folder = Directory.CreateDirectory(Path.Combine(app.Folder, "offline"));
        var keys = await app.Anonymous().Get("/receipts/key");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "key.pem"), keys.Html.QuerySelector($".pem[data-key='{receipt.KeyId}']")!.TextContent, Cancel);
        var text = (await app.Anonymous().Get($"/receipts/{receipt.Number}/text")).Text;

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "receipt.txt"), text, Cancel);
        Assert.Equal("Verified OK", await CheckAsync(folder.FullName, keys.Html.QuerySelector("#check")!.TextContent));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "receipt.txt"), text.Replace("ทันเวลา", "ล่าช้า", StringComparison.Ordinal), Cancel);
        Assert.NotEqual("Verified OK", await CheckAsync(folder.FullName, keys.Html.QuerySelector("#check")!.TextContent));
    }

    private static async Task<string> CheckAsync(string folder, string command)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await bash.StandardOutput.ReadToEndAsync(Cancel);
        await bash.WaitForExitAsync(Cancel);
        return said.Trim();
    }

    private async Task BehindAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        await connection.RunAsync(sql);
    }
}
