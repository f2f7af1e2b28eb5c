using System.Net;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.SignIn;

public sealed class SignInTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_right_password_opens_a_session()
    {
        var browser = app.Anonymous();
        var answer = await browser.Submit("/sign-in?ReturnUrl=%2Forganisations", new { UserName = Cast.Mali.UserName, Password = Cast.Password });

        Assert.Equal("/organisations", answer.Location);
        Assert.True(browser.Cookies.ContainsKey(SessionHandler.CookieName));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);
    }

    [Theory]
    [InlineData("chai", "ไม่ใช่รหัสผ่านนี้แน่ๆ")]
    [InlineData("nobody", "ไม่ใช่รหัสผ่านนี้แน่ๆ")]
    [InlineData("decha", Cast.Password)]
    public async Task Wrong_unknown_and_disabled_answer_alike(string userName, string password)
    {
        var browser = app.Anonymous();
        var answer = await browser.Submit("/sign-in", new { UserName = userName, Password = password });

        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", answer.Main, StringComparison.Ordinal);
        Assert.False(browser.Cookies.ContainsKey(SessionHandler.CookieName));
    }
}
