using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;
using Prakan.Tests.Rights.Controls;

namespace Prakan.Tests.Data;

/// <summary>Whoever loses a race reads that somebody else was there, not that something broke.</summary>
public sealed class MeanwhileTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData("deadlock_detected")]
    [InlineData("serialization_failure")]
    [InlineData("lock_not_available")]
    public async Task What_the_database_refuses_for_another_s_sake_is_told_as_changed_meanwhile(string condition)
    {
        await using var house = app.With(ControlPart.Adding<RacingModel>("/control/racing/{condition}"));
        using var client = house.CreateDefaultClient(new Uri("https://prakan.test"));
        Assert.Contains("มีผู้อื่นแก้ไขข้อมูลนี้ระหว่างที่ท่านทำอยู่", (await new Browser(client).Get($"/control/racing/{condition}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_block_each_other_one_is_told_so()
    {
        var round = await app.OpenRoundAsync();
        var (one, other) = (await app.ReportOfAsync(round, Cast.BanNongCentre), await app.ReportOfAsync(round, Cast.NamRinSchool));
        var faults = await Task.WhenAll(HoldAsync(one, other), HoldAsync(other, one));

        var fault = Assert.Single(faults, fault => fault is not null);
        Assert.True(fault!.IsOfAnother(), $"{fault}");
        Assert.False(new InvalidOperationException("another").IsOfAnother());
    }

    private async Task<Exception?> HoldAsync(long first, long then)
    {
        await using var db = app.OpenDb();
        await using var transaction = await db.Database.BeginTransactionAsync();
        return await Record.ExceptionAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"SELECT FROM obligations WHERE id = {first} FOR UPDATE");
            await Task.Delay(300);
            await db.Database.ExecuteSqlAsync($"SELECT FROM obligations WHERE id = {then} FOR UPDATE");
        });
    }
}

/// <summary>Loses a race in the database.</summary>
[Public]
public sealed class RacingModel(SystemDb system) : PageModel
{
    public async Task OnGetAsync(string condition)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT set_config('prakan.test', {condition}, false)");
        await db.Database.ExecuteSqlAsync($"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = current_setting('prakan.test'); END $$");
    }

    public override string ToString() => string.Join('\n', ModelState.SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage));
}
