using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Posts;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Import;

public sealed class EndedPostTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_that_has_ended_applies_nothing()
    {
        var browser = await app.As(Cast.Krit);
        var page = await Sheets.Send(browser, Sheets.Csv(Sheets.Heading, "3058000993,ร.ร.สาย,โรงเรียน,#12,"));
        Assert.Contains("นำเข้าทั้งไฟล์หรือไม่", page.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var import = await db.OrganisationImports.SingleAsync(one => one.Id == Guid.Parse(Sheets.IdOf(page)), Cancel);
        var post = await db.Posts.SingleAsync(one => one.PersonId == Cast.Krit.Id, Cancel);
        import.Approve(Cast.Krit.Id, new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, Cast.Dla.Name, Acting: false), null);
        post.End(app.Clock.GetUtcNow().AddSeconds(-1), null);
        await db.SaveChangesAsync(Cancel);
        await Sheets.Wait(app, import.Id);

        Assert.False(await db.OrganisationCodes.AnyAsync(code => code.Value == "3058000993", Cancel));
        Assert.Contains("ตำแหน่งที่ใช้นำเข้าสิ้นสุดแล้ว", (await (await app.As(Cast.Admin)).Get(page.Url)).Main, StringComparison.Ordinal);
    }
}
