using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Notices;

/// <summary>The outbox against a real SMTP server: nothing is lost, and nothing comes twice but where nobody could know.</summary>
public sealed class MailTests(PrakanApp app) : IClassFixture<PrakanApp>, IAsyncLifetime
{
    private readonly Relay relay = new();

    public async ValueTask InitializeAsync() => await relay.StartAsync();

    public ValueTask DisposeAsync()
    {
        relay.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_letter_arrives_in_Thai_with_its_headers()
    {
        var mail = await WriteAsync("wandee@ok.test", key: "notice:1");
        await new PostOffice(app, PostOffice.To(relay)).CarryAsync();

        var letter = await relay.LetterToAsync("wandee@ok.test");
        Assert.Equal(("เรื่องที่ต้องดำเนินการ", "เรียน ผู้บริหาร"), (letter.Subject, letter.Body.Trim()));
        Assert.Equal($"<{mail.Id:n}@office.test>", letter.Id);
        Assert.Equal("<https://prakan.test/notices/choices>", letter.Unsubscribe);
        Assert.Contains("utf-8", letter.Type, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(letter.Date);
        Assert.Equal((MailState.Sent, ""), await StateAsync(mail, one => one.Body));
    }

    [Fact]
    public async Task While_the_relay_is_away_letters_wait_and_it_is_not_counted_against_them()
    {
        relay.Stop();
        var mail = await WriteAsync("patient@ok.test");
        var post = new PostOffice(app, PostOffice.To(relay));
        for (var minutes = 0; minutes < 5; minutes++)
        {
            await post.CarryAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.Equal((MailState.Waiting, 0), await StateAsync(mail, one => one.Tries));

        await relay.StartAsync();
        await post.CarryAsync();
        await relay.LetterToAsync("patient@ok.test");
        Assert.Equal((MailState.Sent, 0), await StateAsync(mail, one => one.Tries));
    }

    [Theory]
    [InlineData("busy@ok.test")]
    [InlineData("cut@ok.test")]
    [InlineData("slow@ok.test")]
    public async Task What_failed_once_is_tried_again_and_arrives_once(string address)
    {
        var mail = await WriteAsync(address);
        var post = new PostOffice(app, PostOffice.To(relay));
        await post.CarryAsync();
        Assert.Equal((MailState.Waiting, 1), await StateAsync(mail, one => one.Tries));
        await post.CarryAsync();
        Assert.Equal((MailState.Waiting, 1), await StateAsync(mail, one => one.Tries));

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await post.CarryAsync();
        Assert.Equal((MailState.Sent, 1), await StateAsync(mail, one => one.Tries));
        Assert.Equal($"<{mail.Id:n}@office.test>", (await relay.LetterToAsync(address)).Id);
    }

    [Fact]
    public async Task The_one_copy_that_nobody_can_prevent_bears_the_same_number()
    {
        var mail = await WriteAsync("deaf@ok.test");
        var post = new PostOffice(app, PostOffice.To(relay));
        await post.CarryAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await post.CarryAsync();

        Assert.Equal((MailState.Sent, 1), await StateAsync(mail, one => one.Tries));
        await relay.LetterToAsync("deaf@ok.test");
        Assert.Equal([$"<{mail.Id:n}@office.test>"], relay.Taken.Where(one => one.To == "deaf@ok.test").Select(one => one.Id).Distinct());
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_at_once_and_a_busy_one_after_its_tries()
    {
        var (nobody, never) = (await WriteAsync("nobody@ok.test"), await WriteAsync("never@ok.test"));
        var post = new PostOffice(app, PostOffice.To(relay));
        for (var tries = 0; tries < 4; tries++)
        {
            await post.CarryAsync();
            app.Clock.Advance(TimeSpan.FromHours(2));
        }
        Assert.Equal((MailState.GivenUp, 1), await StateAsync(nobody, one => one.Tries));
        Assert.Equal((MailState.GivenUp, 3), await StateAsync(never, one => one.Tries));
        Assert.Contains("No such mailbox", (await StateAsync(nobody, one => one.LastError)).Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_leave_in_a_minute_than_are_allowed()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var mails = new List<Mail>();
        for (var number = 0; number < 5; number++) mails.Add(await WriteAsync($"rate{number}@ok.test"));
        var options = PostOffice.To(relay);
        options.PerMinute = 2;
        var post = new PostOffice(app, options);
        foreach (var expected in new[] { 2, 4, 5 })
        {
            await post.CarryAsync();
            await using var db = app.OpenDb();
            Assert.Equal(expected, await db.Mails.CountAsync(one => one.SentAt != null && one.To.StartsWith("rate"), TestContext.Current.CancellationToken));
            app.Clock.Advance(TimeSpan.FromSeconds(61));
        }
    }

    private async Task<Mail> WriteAsync(string to, string? key = null)
    {
        await using var db = app.OpenDb();
        var mail = new Mail(to, "เรื่องที่ต้องดำเนินการ", "เรียน ผู้บริหาร", app.Clock.GetUtcNow()) { Key = key };
        db.Add(mail);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return mail;
    }

    private async Task<(MailState, T)> StateAsync<T>(Mail mail, Func<Mail, T> what)
    {
        await using var db = app.OpenDb();
        var fresh = await db.Mails.SingleAsync(one => one.Id == mail.Id, TestContext.Current.CancellationToken);
        return (fresh.State, what(fresh));
    }
}
