using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Receipts;
using Prakan.Platform.Organisations;
using Prakan.Tests.House;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.Platform.Audit.Receipts;

public sealed class ReceiptTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Signatures Signatures => app.Services.GetRequiredService<Signatures>();

    [Fact]
    public async Task A_receipt_is_signed_read_back_as_it_was_and_holds_its_place_in_the_chain()
    {
        var issued = await app.IssueReceiptAsync(Cast.BanNongCentre);
        await using var db = app.OpenDb();
        var receipt = await db.Receipts.AsNoTracking().SingleAsync(one => one.Number == issued.Number, Cancel);

        Assert.Equal(issued.Text, receipt.Text);
        Assert.True(receipt.IsSignedBy(Signatures));
        Assert.Contains("ไฟล์ที่ 1: รายงาน บรรทัดใหม่ลวง: 9.pdf · 1234 ไบต์", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(true, await BehindAsync($"SELECT prakan_receipt_holds('{receipt.Number}')"));
        Assert.False(Signatures.Verify(receipt.KeyId, Encoding.UTF8.GetBytes(receipt.Text.Replace("ทันเวลา", "ล่าช้า", StringComparison.Ordinal)), receipt.Signature));
        Assert.False(Signatures.Verify("9-00000000", Encoding.UTF8.GetBytes(receipt.Text), receipt.Signature));
    }

    [Fact]
    public async Task A_receipt_changed_in_the_database_no_longer_bears_our_signature()
    {
        var receipt = await app.IssueReceiptAsync(Cast.NamRinSchool);
        foreach (var change in (string[])["on_time = NOT on_time", "organisation_name = 'อื่น'", "committed_at = committed_at - interval '1 day'", "version = 9", "files = '[]'"])
        {
            await using var db = app.OpenDb();
            await BehindAsync($"UPDATE receipts SET {change} WHERE number = '{receipt.Number}'");
            Assert.False((await db.Receipts.AsNoTracking().SingleAsync(one => one.Number == receipt.Number, Cancel)).IsSignedBy(Signatures), change);
        }
    }

    [Fact]
    public async Task A_changed_fact_leaves_its_receipt_without_a_chain()
    {
        var receipt = await app.IssueReceiptAsync(Cast.PhaSukCentre);
        await BehindAsync($"SET session_replication_role = replica; UPDATE facts SET at = at - interval '1 hour' WHERE id = {receipt.FactId}");
        Assert.Equal(false, await BehindAsync($"SELECT prakan_receipt_holds('{receipt.Number}')"));
    }

    [Fact]
    public async Task The_door_opens_to_an_exact_number_alone()
    {
        var receipt = await app.IssueReceiptAsync(Cast.DoiCentre);
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Cancel);
        Assert.Equal(0L, await connection.ScalarAsync("SELECT count(*) FROM receipts"));
        Assert.Equal(1L, await connection.ScalarAsync($"SELECT count(*) FROM prakan_receipt('{receipt.Number}')"));
        Assert.Equal(0L, await connection.ScalarAsync($"SELECT count(*) FROM prakan_receipt('{receipt.Number[..^1]}%')"));
    }

    [Fact]
    public void A_number_is_read_as_people_type_it_and_one_wrong_character_is_noticed()
    {
        var number = ReceiptNumber.New();
        foreach (var typed in (string[])[number.Text, number.Text.ToLowerInvariant(), number.Text[3..], number.Text.Replace("-", " ", StringComparison.Ordinal)])
        {
            Assert.True(ReceiptNumber.TryParse(typed, out var read), typed);
            Assert.Equal(number, read);
        }
        var wrong = number.Text.ToCharArray();
        wrong[^2] = wrong[^2] == 'A' ? 'B' : 'A';
        Assert.False(ReceiptNumber.TryParse(new string(wrong), out _));
        Assert.False(ReceiptNumber.TryParse(null, out _));
    }

    [Fact]
    public async Task No_receipt_without_a_saved_fact()
    {
        await using var db = app.OpenDb();
        Assert.Throws<InvalidOperationException>(() => db.SavedFact($"organisation:{Cast.Dla.Id}"));
    }

    private async Task<object?> BehindAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        return await connection.ScalarAsync(sql);
    }
}

internal static class Issuing
{
    /// <summary>A receipt for something that an organisation did, in one transaction as a submission does it.</summary>
    public static async Task<Receipt> IssueReceiptAsync(this PrakanApp app, Place place)
    {
        await using var db = app.OpenDb();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var organisation = await db.Organisations.Include(one => one.Coordinator).SingleAsync(one => one.Id == place.Id);
        organisation.AppointCoordinator(new CoordinatorCard("ผู้ประสาน", "นักวิชาการศึกษา", "0811111111", "office@prakan.test"), app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        var receipt = app.Services.GetRequiredService<ReceiptDesk>().Issue(db, db.SavedFact($"organisation:{place.Id}"), new Received(place.Name, "e-SAR", "รายงานการประเมินตนเอง ปีการศึกษา 2568", 1)
        {
            Files = [new("รายงาน\nบรรทัดใหม่ลวง: 9.pdf", 1234, new string('a', 64))],
            ContentHash = new byte[32],
            FirstByteAt = app.Clock.GetUtcNow().AddSeconds(-2),
            OnTime = true,
            PersonName = Cast.Wandee.FullName,
            PostName = "ผู้บริหารสถานศึกษา",
        });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return receipt;
    }
}
