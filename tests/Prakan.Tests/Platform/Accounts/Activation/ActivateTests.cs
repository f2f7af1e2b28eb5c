using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Slips;

namespace Prakan.Tests.Platform.Accounts.Activation;

public sealed class ActivateTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serial_and_code_open_an_account_with_its_post_and_the_level_above_sees_it()
    {
        var (serial, code) = await app.Slip(Cast.Mali, Cast.BanNongCentre, Role.Recorder, "จันทร์ สุขใจ");
        var browser = app.Anonymous();
        Assert.Equal($"/activate/{serial}/account", (await browser.Knock(serial, code.ToLowerInvariant())).Location);
        var welcome = await browser.Follow(await browser.OpenAccount(serial, "chan.recorder"));

        Assert.Contains("ผู้บันทึก", welcome.Main, StringComparison.Ordinal);
        Assert.Contains("แก้ไขข้อมูลหน่วยงาน", welcome.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ออกใบเปิดบัญชีให้ผู้ปฏิบัติงาน", welcome.Main, StringComparison.Ordinal);
        Assert.Contains("ใช้แล้ว", (await (await app.As(Cast.Mali)).Get($"/slips/{serial}")).Main, StringComparison.Ordinal);
        Assert.Contains("ใบนี้ใช้ไปแล้ว", (await app.Anonymous().Knock(serial, code)).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var post = await db.Posts.Include(one => one.Person).SingleAsync(one => one.Person.UserName == "chan.recorder", Cancel);
        var facts = await db.Facts.Where(fact => fact.PersonId == post.PersonId).Select(fact => new { fact.Action, fact.Detail }).ToListAsync(Cancel);
        Assert.Equal(["post.given", "sign-in.ok", "slip.used"], facts.Select(fact => fact.Action).Order());
        Assert.DoesNotContain(facts, fact => fact.Detail?.Contains("จันทร์", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Who_has_an_account_takes_the_post_with_it()
    {
        var (serial, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var browser = await app.As(Cast.Somsri);
        await browser.Knock(serial, code);
        var page = await browser.Get($"/activate/{serial}/account");
        await browser.Post($"/activate/{serial}/account?handler=Mine", [page.Token()]);

        await using var db = app.OpenDb();
        Assert.Equal(2, await db.Posts.CountAsync(post => post.PersonId == Cast.Somsri.Id, Cancel));
    }

    [Fact]
    public async Task Ten_wrong_codes_spend_the_slip_and_unknown_serials_answer_alike()
    {
        var (serial, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var wrong = OneTimeCode.New().Print();
        var answers = new List<string>();
        for (var i = 0; i < 11; i++) answers.Add((await app.Anonymous().Knock(serial, wrong)).Main);
        answers.Add((await app.Anonymous().Knock(987_654_321, wrong)).Main);

        Assert.Single(answers.Distinct());
        Assert.Contains("เลขที่ใบหรือรหัสไม่ถูกต้อง", answers[0], StringComparison.Ordinal);
        Assert.Contains("กรอกรหัสผิดครบ 10 ครั้ง", (await app.Anonymous().Knock(serial, code)).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(Slip.MostTries, (await db.Slips.SingleAsync(slip => slip.Serial == serial, Cancel)).Tries);
        Assert.Equal(1, await db.Facts.CountAsync(fact => fact.Action == "slip.exhausted", Cancel));
    }

    [Fact]
    public async Task Without_the_code_the_second_step_does_not_exist()
    {
        var (serial, _) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var (other, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var browser = app.Anonymous();
        await browser.Knock(other, code);

        Assert.Equal($"/activate/{serial}", (await browser.Get($"/activate/{serial}/account")).Location);
    }

    [Fact]
    public async Task No_page_and_no_log_ever_holds_a_code()
    {
        var heard = new Heard();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        var officer = await app.As(Cast.Mali);
        var (serial, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var browser = app.Anonymous();
        string[] pages =
        [
            (await officer.Get("/slips")).Text, (await officer.Get($"/slips/{serial}")).Text,
            (await browser.Knock(987_654_322, code)).Text, (await browser.Knock(serial, code)).Text, (await browser.Get($"/activate/{serial}/account")).Text,
            (await browser.OpenAccount(serial, "x")).Text, (await browser.OpenAccount(serial, "quiet.user")).Text, (await browser.Knock(serial, code)).Text,
        ];

        Assert.All([.. pages, .. heard.Lines], text => Assert.DoesNotContain(code[..12], text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(heard.Lines);
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = ["so that there is one"];
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
        public void Dispose() { }
    }
}
