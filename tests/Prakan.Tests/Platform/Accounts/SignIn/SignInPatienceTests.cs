using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.SignIn;

public sealed class SignInPatienceTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string WrongPassword = "ไม่ใช่รหัสผ่านนี้แน่ๆ";
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private SignInDesk Desk => app.Services.GetRequiredService<SignInDesk>();
    private SignInPatience Patience => app.Services.GetRequiredService<SignInPatience>();

    private static IPAddress AnAddress() => new([10, .. Guid.NewGuid().ToByteArray().Take(3)]);

    private Task<SignInAnswer> Try(Player player, string password, string? device = null, IPAddress? address = null) =>
        Desk.LookAsync(player.UserName, password, device, address ?? AnAddress(), Now);

    private async Task Tire(Player player)
    {
        for (var i = 0; i < 3; i++) Assert.Equal(SignInAnswer.Wrong, await Try(player, WrongPassword));
    }

    [Fact]
    public async Task Waits_grow_to_a_minute_and_end_by_themselves()
    {
        var guess = new Guess("test:growing", 3);
        for (var i = 0; i < 3; i++) Assert.Null(await Patience.TakeTryAsync(guess, Now));

        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60])
        {
            var wait = (await Patience.TakeTryAsync(guess, Now))!.Value;
            Assert.InRange(wait.TotalSeconds, Math.Max(1, seconds - 0.9), seconds);
            app.Clock.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Null(await Patience.TakeTryAsync(guess, Now));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        for (var i = 0; i < 3; i++) Assert.Null(await Patience.TakeTryAsync(guess, Now));
        Assert.NotNull(await Patience.TakeTryAsync(guess, Now));
    }

    [Fact]
    public async Task Knocking_while_waiting_does_not_lengthen_the_wait()
    {
        var guess = new Guess("test:knocking", 1);
        await Patience.TakeTryAsync(guess, Now);
        for (var i = 0; i < 20; i++) Assert.NotNull(await Patience.TakeTryAsync(guess, Now));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Patience.TakeTryAsync(guess, Now));
    }

    [Fact]
    public async Task A_tired_account_lets_even_the_right_password_wait_and_hashes_nothing()
    {
        await Tire(Cast.Pranee);
        var hashes = app.Services.GetRequiredService<HashGate>();
        var before = hashes.Hashes;

        Assert.IsType<SignInAnswer.Wait>(await Try(Cast.Pranee, Cast.Password));
        Assert.Equal(before, hashes.Hashes);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SignInAnswer.Right>(await Try(Cast.Pranee, Cast.Password));
    }

    [Fact]
    public async Task An_unknown_name_tires_as_a_known_one_does()
    {
        for (var i = 0; i < 3; i++) Assert.Equal(SignInAnswer.Wrong, await Desk.LookAsync("nobody-here", WrongPassword, null, AnAddress(), Now));
        Assert.IsType<SignInAnswer.Wait>(await Desk.LookAsync("nobody-here", WrongPassword, null, AnAddress(), Now));
    }

    [Fact]
    public async Task The_browser_or_the_office_of_an_earlier_sign_in_does_not_wait_for_strangers_tries()
    {
        var office = AnAddress();
        var opened = await app.Services.GetRequiredService<SessionOpening>().OpenAsync(Cast.Busaba.Id, "password", new Visitor(office, null, null, null), Now);
        await Tire(Cast.Busaba);

        Assert.IsType<SignInAnswer.Wait>(await Try(Cast.Busaba, Cast.Password));
        Assert.IsType<SignInAnswer.Right>(await Try(Cast.Busaba, Cast.Password, opened!.DeviceToken));
        Assert.IsType<SignInAnswer.Right>(await Try(Cast.Busaba, Cast.Password, address: office));
        Assert.IsType<SignInAnswer.Wait>(await Try(Cast.Busaba, Cast.Password, SessionToken.New()));
    }

    [Fact]
    public async Task A_stolen_browser_guesses_no_more_than_thirty_times()
    {
        var opened = await app.Services.GetRequiredService<SessionOpening>().OpenAsync(Cast.Krit.Id, "password", new Visitor(null, null, null, null), Now);
        for (var i = 0; i < 30; i++) Assert.Equal(SignInAnswer.Wrong, await Try(Cast.Krit, WrongPassword, opened!.DeviceToken));
        Assert.IsType<SignInAnswer.Wait>(await Try(Cast.Krit, WrongPassword, opened!.DeviceToken));
    }

    [Fact]
    public async Task Of_fifty_guesses_at_once_three_are_looked_at()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Try(Cast.Kamol, WrongPassword))));
        Assert.Equal(3, answers.Count(answer => answer == SignInAnswer.Wrong));
        Assert.Equal(47, answers.Count(answer => answer is SignInAnswer.Wait));
    }

    [Fact]
    public async Task A_district_behind_one_address_has_two_hundred_tries()
    {
        var guess = Guess.FromAddress(AnAddress());
        for (var i = 0; i < 200; i++) Assert.Null(await Patience.TakeTryAsync(guess, Now));
        Assert.NotNull(await Patience.TakeTryAsync(guess, Now));
    }

    [Fact]
    public async Task Being_right_gives_back_the_own_try_and_not_those_of_the_neighbours()
    {
        var address = AnAddress();
        await Try(Cast.Orn, WrongPassword, address: address);
        await Try(Cast.Orn, WrongPassword, address: address);
        var opened = await app.Services.GetRequiredService<SessionOpening>().OpenAsync(Cast.Direk.Id, "password", new Visitor(null, null, null, null), Now);
        await Try(Cast.Direk, Cast.Password, address: address);
        for (var i = 0; i < 5; i++) await Try(Cast.Direk, Cast.Password, opened!.DeviceToken, address);

        await using var db = app.OpenDb();
        var key = Guess.FromAddress(address).Key;
        Assert.Equal(2, (await db.SignInTroubles.SingleAsync(trouble => trouble.Key == key, Now)).Failures);
        Assert.False(await db.SignInTroubles.AnyAsync(trouble => trouble.Key == "account:DIREK", Now));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    public void One_network_of_ipv6_is_one_address(string one, string other, bool same) =>
        Assert.Equal(same, Guess.FromAddress(IPAddress.Parse(one)) == Guess.FromAddress(IPAddress.Parse(other)));

    [Fact]
    public async Task Old_tries_and_old_sessions_are_swept_and_fresh_ones_stay()
    {
        await Patience.TakeTryAsync(new Guess("test:old", 1), Now);
        await app.As(Cast.Ampai);
        app.Clock.Advance(TimeSpan.FromDays(91));
        await Patience.TakeTryAsync(new Guess("test:fresh", 1), Now);
        await app.As(Cast.Anan);

        await ActivatorUtilities.CreateInstance<SignInSweep>(app.Services).SweepAsync(Now);

        await using var db = app.OpenDb();
        Assert.Equal(["test:fresh"], await db.SignInTroubles.Select(trouble => trouble.Key).ToListAsync(Now));
        Assert.Equal([Cast.Anan.Id], await db.Sessions.Select(session => session.PersonId).ToListAsync(Now));
    }
}
