using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Promotions;
using Prakan.Systems.Lec.Transfers;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec;

/// <summary>On any date a child counts in one place at most, whatever verbs in whatever order; and what the verbs say, the database holds.</summary>
public sealed class OnePlaceTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly Classroom[] Rooms = [new("K1", "1"), new("K1", "2"), new("K2", "1")];

    private static readonly Gen<Deed[]> Lives = Gen.ArrayOf(
        from what in Gen.Choose(0, 7)
        from day in Gen.Choose(0, 300)
        from room in Gen.Choose(0, 2)
        select new Deed(what, Begin.AddDays(day), Rooms[room]), 12);

    [Fact]
    public async Task On_any_date_a_child_counts_in_at_most_one_place_whatever_was_done_to_it()
    {
        await using var db = app.OpenDb();
        var (here, there) = (await db.Organisations.SingleAsync(one => one.Id == Cast.BanNongCentre.Id, Cancel), await db.Organisations.SingleAsync(one => one.Id == Cast.PhaSukCentre.Id, Cancel));
        var (done, refused) = (0, 0);
        foreach (var life in Lives.Sample(60))
        {
            var child = Child.Enrol(here, Card(), Rooms[0], life[0].On, Writer(life[0].On));
            child.GoWithoutIdentity("อยู่ระหว่างแจ้งเกิด", Writer(life[0].On));
            db.Add(child);
            // The database checks the same with every save.
            await db.SaveChangesAsync(Cancel);
            foreach (var deed in life.Skip(1))
            {
                try
                {
                    await DoAsync(child, deed, child.OrganisationId == here.Id ? there : here, db);
                    await db.SaveChangesAsync(Cancel);
                    done++;
                }
                catch (RuleBroken)
                {
                    refused++;
                }
                for (var day = Begin; day < Begin.AddDays(310); day = day.AddDays(1))
                    Assert.True(child.Enrolments.Count(one => one.CountsOn(day)) <= 1, $"On {day} the child counts twice.");
            }
        }
        Assert.True(done > 60 && refused > 60, $"{done} done, {refused} refused: one of them hardly happened.");
    }

    [Fact]
    public async Task Two_places_on_one_day_are_refused_by_the_database_itself()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "901");
        await using var db = app.OpenDb();
        var twice = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"""
            INSERT INTO lec_enrolments (child_id, organisation_id, path, sex, level, room, year, "from", began)
            SELECT child_id, {Cast.PhaSukCentre.Id}, {Cast.PhaSukCentre.Path}, sex, level, room, year, "from" + 1, began FROM lec_enrolments WHERE child_id = {id}
            """, Cancel));
        Assert.Equal("lec_enrolments_one_place", twice.ConstraintName);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ChildCard Card() => new("1", "เด็กชาย", "ปิติ", "พิทักษ์ไทย", new DateOnly(2021, 5, 5), Sex.Male, "ไทย");

    private static Writer Writer(DateOnly day) => new(null, null, Clock.StartOf(day).AddHours(9));

    private static async Task DoAsync(Child child, Deed deed, Organisation other, PrakanDb db)
    {
        var by = Writer(deed.On);
        switch (deed.What)
        {
            case 0: child.ChangeRoom(deed.Room, deed.On, by); break;
            case 1: child.Graduate(deed.On, by); break;
            case 2: child.Leave(deed.On, "ย้ายบ้าน", by); break;
            case 3: child.Move(deed.On, "ต่างประเทศ", by); break;
            case 4 or 5: child.EnrolAgain(deed.Room, deed.On, by); break;
            case 6:
                var promotion = Promotion.Promote(child.Organisation, child.Now?.Classroom ?? Rooms[0], deed.Room, [child], deed.On, by);
                db.Add(promotion);
                await db.SaveChangesAsync(Cancel);
                if (deed.On.Day % 2 == 0) db.RemoveRange(promotion.Undo([child], by));
                break;
            default:
                var transfer = Transfer.Ask(child, child.Organisation, other, askedByTaker: false, deed.On, by);
                transfer.Agree(child, other, deed.Room, by);
                db.Add(transfer);
                break;
        }
    }

    private sealed record Deed(int What, DateOnly On, Classroom Room);
}
