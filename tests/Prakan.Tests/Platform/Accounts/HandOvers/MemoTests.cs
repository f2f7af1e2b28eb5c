using System.Diagnostics;
using System.Net;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Accounts.HandOvers;

public sealed class MemoTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Both_print_the_same_memo_in_Thai()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var giving = await app.As(outgoing);
        var offered = await giving.Submit($"/posts/{(await app.PostOfAsync(outgoing)).Id}/hand-over", new { Successor = incoming.UserName, OrderNumber = "ที่ 12/2568", Note = "กุญแจห้องอยู่ที่ธุรการ" });

        foreach (var browser in new[] { giving, await app.As(incoming) })
        {
            var memo = await browser.Get($"{offered.Location}/memo");
            Assert.Equal("application/pdf", memo.Headers["Content-Type"]);
            var text = await TextOf(memo.Bytes);
            foreach (var words in new[] { "บันทึกข้อความ", Cast.NamRinTown.Name, "๑๒/๒๕๖๘", "กุญแจห้องอยู่ที่ธุรการ", "ผู้ส่งมอบ", "ผู้รับมอบ" })
                Assert.Contains(words, text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"{offered.Location}/memo")).Status);
    }

    private static async Task<string> TextOf(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var tool = Process.Start(start)!;
        await tool.StandardInput.BaseStream.WriteAsync(pdf);
        tool.StandardInput.Close();
        return await tool.StandardOutput.ReadToEndAsync();
    }
}
