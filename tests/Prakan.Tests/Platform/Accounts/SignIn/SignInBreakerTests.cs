using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.SignIn;

/// <summary>Guesses spread over so many accounts and addresses that no account and no address tires.</summary>
public sealed class SignInBreakerTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string WrongPassword = "ไม่ใช่รหัสผ่านนี้แน่ๆ";
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private SignInDesk Desk => app.Services.GetRequiredService<SignInDesk>();
    private SignInBreaker Breaker => app.Services.GetRequiredService<SignInBreaker>();

    private static IPAddress AnAddress() => new([10, .. Guid.NewGuid().ToByteArray().Take(3)]);

    private Task<SignInAnswer> Guess() => Desk.LookAsync($"guess-{Guid.NewGuid():n}", WrongPassword, null, AnAddress(), Now);

    private Task<SignInAnswer> Try(Player player, string? device = null) => Desk.LookAsync(player.UserName, Cast.Password, device, AnAddress(), Now);

    /// <summary>So many wrong and right sign-ins of strangers, without the work of hashing them.</summary>
    private async Task HappenAsync(int wrong, int right)
    {
        await StartAgainAsync();
        for (var i = 0; i < wrong + right; i++) await Breaker.CountAsync(i >= wrong, Now);
    }

    private async Task StartAgainAsync()
    {
        await using var db = app.OpenDb();
        await db.SignInMinutes.ExecuteDeleteAsync(Now);
        await db.SignInTroubles.ExecuteDeleteAsync(Now);
    }

    [Fact]
    public async Task A_distributed_guess_is_slowed_and_a_known_browser_and_a_known_office_pass()
    {
        var office = AnAddress();
        var opened = await app.Services.GetRequiredService<SessionOpening>().OpenAsync(Cast.Orn.Id, "password", new Visitor(office, null, null, null), Now);
        await HappenAsync(SignInBreaker.MostWrong, right: 20);

        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(Guess)));
        // One a pace, however long this machine takes over forty.
        Assert.InRange(answers.Count(answer => answer == SignInAnswer.Wrong), 1, 1 + (int)(clock.Elapsed / SignInBreaker.Pace));
        Assert.IsType<SignInAnswer.PutOff>(await Try(Cast.Orn));
        Assert.IsType<SignInAnswer.Right>(await Try(Cast.Orn, opened!.DeviceToken));
        Assert.IsType<SignInAnswer.Right>(await Desk.LookAsync(Cast.Orn.UserName, Cast.Password, null, office, Now));
    }

    [Fact]
    public async Task Without_it_the_same_guesses_are_all_looked_at()
    {
        await HappenAsync(SignInBreaker.MostWrong - 20, right: 0);
        foreach (var _ in Enumerable.Range(0, 10)) Assert.Equal(SignInAnswer.Wrong, await Guess());
    }

    [Fact]
    public async Task A_busy_day_with_many_wrong_and_more_right_slows_nobody()
    {
        await HappenAsync(SignInBreaker.MostWrong, right: SignInBreaker.MostWrong);
        foreach (var _ in Enumerable.Range(0, 5)) Assert.Equal(SignInAnswer.Wrong, await Guess());
    }

    [Fact]
    public async Task Strangers_have_their_turn_one_after_the_other_and_being_put_off_is_no_try()
    {
        await HappenAsync(SignInBreaker.MostWrong, right: 0);
        await Guess();
        for (var i = 0; i < 6; i++) Assert.IsType<SignInAnswer.PutOff>(await Try(Cast.Anan));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SignInAnswer.Right>(await Try(Cast.Anan));
    }

    [Fact]
    public async Task It_ends_by_itself_five_minutes_after_the_guessing()
    {
        await HappenAsync(SignInBreaker.MostWrong, right: 0);
        await Guess();
        Assert.IsType<SignInAnswer.PutOff>(await Guess());
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        foreach (var _ in Enumerable.Range(0, 5)) Assert.Equal(SignInAnswer.Wrong, await Guess());
    }

    [Fact]
    public async Task Every_look_at_a_stranger_counts_and_none_at_a_known_browser()
    {
        var opened = await app.Services.GetRequiredService<SessionOpening>().OpenAsync(Cast.Ampai.Id, "password", new Visitor(null, null, null, null), Now);
        await StartAgainAsync();
        await Guess();
        await Try(Cast.Kamol);
        await Try(Cast.Ampai, opened!.DeviceToken);

        await using var db = app.OpenDb();
        var minutes = await db.SignInMinutes.ToListAsync(Now);
        Assert.Equal((1, 1), (minutes.Sum(minute => minute.Right), minutes.Sum(minute => minute.Wrong)));
    }

    [Fact]
    public async Task The_page_says_that_it_is_not_the_visitors_fault()
    {
        await HappenAsync(SignInBreaker.MostWrong, right: 0);
        // One in half a second is let in; of several at once the others read why they wait.
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Anonymous().Submit("/sign-in", new { Cast.Krit.UserName, Cast.Password })));
        Assert.Contains(answers, answer => answer.Main.Contains("ขณะนี้มีผู้ลองรหัสผ่านผิดจำนวนมาก", StringComparison.Ordinal));
    }
}
