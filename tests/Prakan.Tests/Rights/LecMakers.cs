using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec;
using Prakan.Systems.Lec.Bases;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Imports;
using Prakan.Systems.Lec.OpenData;
using Prakan.Systems.Lec.Others;
using Prakan.Systems.Lec.Promotions;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Systems.Lec.Terms;
using Prakan.Systems.Lec.Transfers;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>Children at any organisation, and rounds of the register over them; every table of theirs gets a row.</summary>
internal static class LecMakers
{
    public static readonly Classroom Room = new("K2", "1");

    /// <summary>An institution has its base data once.</summary>
    private static readonly ConcurrentDictionary<(string Database, int Organisation), bool> Based = new();

    /// <summary>Measured, with a family, in a room that was promoted into.</summary>
    public static Child Child(this Ground ground)
    {
        var (by, day) = (new Writer(null, null, ground.Now), Prakan.Shared.Clock.DayOf(ground.Now));
        var card = new ChildCard($"{Ground.NextSerial()}", "เด็กหญิง", "ชูใจ", "เลิศล้ำ", day.AddYears(-5), Sex.Female, "ไทย");
        var child = ground.Add(Prakan.Systems.Lec.Children.Child.Enrol(ground.Organisation, card, new Classroom("K1", "1"), day.AddDays(-30), by));
        child.GoWithoutIdentity("อยู่ระหว่างแจ้งเกิด", by);
        ground.Add(Promotion.Promote(ground.Organisation, new Classroom("K1", "1"), Room, [child], day.AddDays(-10), by));
        ground.Add(new Measurement(child, Occasion.Of(day))).Weigh(15, day);
        ground.Add(new ChildSecret(child)).Say(new SecretCard { Religion = "พุทธ" });
        ground.Add(new ChildParent(child, Kin.Mother)).Say(new ParentCard { FirstName = "มานี" });
        ground.Add(new ChildAddress(child, AddressKind.Present)).Say(new AddressCard { Road = "สุขสันต์" });
        return child;
    }

    /// <summary>Asked of somebody who stands at the same place.</summary>
    public static Transfer Transfer(this Ground ground)
    {
        var child = ground.Child();
        // Any other office will do: only its number and name go into the row.
        var other = Prakan.Platform.Organisations.Organisation.Found((int)Ground.NextSerial(), null, Prakan.Platform.Organisations.OrganisationKind.Country, ground.Organisation.Details, new DateOnly(2020, 5, 16));
        var transfer = ground.Add(Prakan.Systems.Lec.Transfers.Transfer.Ask(child, ground.Organisation, other, askedByTaker: ground.Handler != "Withdraw", Prakan.Shared.Clock.DayOf(ground.Now), new Writer(null, null, ground.Now)));
        ground.Db.Entry(transfer).Property(one => one.ToPath).CurrentValue = ground.Organisation.Path;
        return transfer;
    }

    public static Round LecDraft(this Ground ground)
    {
        var round = ground.Draft();
        round.Change(round.Plan with { System = LecSystem.Name, Parts = [new(LecSystem.ChildrenPart, "ทะเบียน"), new(LecSystem.BasePart, "พื้นฐาน"), new(LecSystem.OwnPart, "ในสังกัด"), new(LecSystem.OthersPart, "สังกัดอื่น")] });
        ground.Add(new RegisterTerms(round, OtherEntry.HeadCounts, RegisterTerms.UsualEdges));
        return round;
    }

    /// <summary>Open, with a school of another affiliation counted, and a snapshot of an earlier confirmation.</summary>
    public static Obligation Register(this Ground ground)
    {
        var round = ground.LecDraft();
        round.Publish(ground.Now);
        round.Freeze(1, ground.Now);
        var obligation = Obligation.Add(round, ground.Organisation, 0, "เพิ่มภายหลัง");
        ground.Db.Entry(obligation).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.Add(obligation);
        var school = ground.Add(Prakan.Systems.Lec.Others.OtherSchool.Enter(ground.Organisation, new OtherSchoolCard("โรงเรียนเอกชนริมน้ำ", null, "เอกชน", Expansion: false)));
        ground.Db.Entry(school).Property(one => one.Id).CurrentValue = (int)Ground.NextSerial();
        ground.Add(new OtherReturn(obligation, school)).Count([new LevelHeads("P1", 3, 4)], ground.Now);
        var snapshot = ground.Add(new Snapshot(obligation, Prakan.Shared.Clock.DayOf(ground.Now), ground.Now));
        ground.Db.Entry(snapshot).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.Add(new HeadCount(snapshot, "P1", "1", null) { Boys = 3, Girls = 4 });
        ground.Add(CountedChild.Of(snapshot, ground.Child()));
        return obligation;
    }

    public static Building Building(this Ground ground)
    {
        var building = ground.Add(Prakan.Systems.Lec.Bases.Building.Enter(ground.Organisation, new BuildingCard("อาคาร 1", BuildingKind.Classrooms, 2540, 2, 8, BuildingState.Good), ground.Now));
        ground.Db.Entry(building).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        if (Based.TryAdd((ground.Db.Database.GetDbConnection().Database, ground.Organisation.Id), true)) ground.Add(BaseSheet.Begin(ground.Organisation, new BaseCard { Teachers = 3, WebSite = "example.org" }, ground.Now));
        return building;
    }

    /// <summary>Of the report made last.</summary>
    public static OtherSchool OtherSchoolOfLast(this Ground ground)
    {
        if (ground.Db.OtherSchools.Local.Count == 0) ground.Register();
        return ground.Db.OtherSchools.Local.Last();
    }

    /// <summary>A sheet with a fault, answered, with a heading explained and a child that an earlier one touched.</summary>
    public static RegisterImport ChildImport(this Ground ground)
    {
        // Sent while a post was held that is none any more: whoever has none must not get one by this.
        var post = Makers.PostOf(ground);
        var held = new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, ground.Organisation.Name, Acting: false);
        var import = ground.Add(new RegisterImport(post.PersonId, held, "นักเรียน.csv", 1, null, ground.Now));
        import.Check(new ImportReport { Rows = 1, Faulty = 1, FaultCount = 1 });
        var vault = new IdentityVault(SecretKeys.Open(Cast.KeysFolder));
        ground.Add(new RegisterFile(import, [0], vault)).GiveBack([0], vault);
        ground.Add(new KnownHeading(import, $"คอลัมน์ {Ground.NextSerial()}", "weight"));
        ground.Add(new ImportedChild(import.Id, ground.Child().Id, ground.Organisation.Path, null));
        return import;
    }

    /// <summary>Numbers of a round that is over, for everybody; the public is told who published them, which is no secret of the place.</summary>
    public static OpenSet OpenSet(this Ground ground)
    {
        var round = ground.LecDraft();
        round.Publish(ground.Now);
        round.Close("จบรอบ", ground.Now);
        var card = OpenSetCard.Usual(round.Plan) with { Description = "จำนวนที่ยืนยันแล้ว" };
        var set = ground.Add(Prakan.Systems.Lec.OpenData.OpenSet.Publish(ground.Organisation, round, card, new OpenFigures("children\r\n5\r\n", 1, 0, 5, Prakan.Shared.Clock.DayOf(ground.Now)), [], ground.Now));
        ground.Db.Entry(set).Property(one => one.Publisher).CurrentValue = "กรม";
        return set;
    }

    /// <summary>Both of them stand at the same place.</summary>
    public static DuplicateCase Duplicate(this Ground ground)
    {
        var found = ground.Add(DuplicateCase.Find(ground.Child(), ground.Child(), DuplicateGround.SameNumber, ground.Now));
        ground.Db.Entry(found).Property(one => one.Number).CurrentValue = Ground.NextSerial();
        found.OpenBy(DuplicateSide.First, ground.Now);
        return found;
    }

    /// <summary>Of the other side of the case made last, which both have opened.</summary>
    public static StoredFile ProofOfLast(this Ground ground)
    {
        var found = ground.Db.Duplicates.Local.LastOrDefault() ?? ground.Duplicate();
        found.OpenBy(DuplicateSide.Other, ground.Now);
        return ground.PaperOf(ProofSlots.Of(found, DuplicateSide.Other));
    }
}
