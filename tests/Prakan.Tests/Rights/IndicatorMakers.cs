using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes;
using Prakan.Systems.EMes.Documents;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;
using Prakan.Systems.EMes.Papers;

namespace Prakan.Tests.Rights;

/// <summary>Rounds and reports of e-MES at any organisation whose level reports, with one indicator that is asked of everybody.</summary>
internal static class IndicatorMakers
{
    private static readonly Indicator Only = new("k1", "staff", "1", "ตัวชี้วัด") { Issues = [new Issue("i1", "ประเด็น", "หลักฐาน")], Criteria = ["ก", "ข", "ค", "ง", "จ"] };

    public static Round Indicated(this Ground ground)
    {
        var round = ground.Draft();
        round.Change(round.Plan with { System = EMesSystem.Name });
        var set = ground.Add(IndicatorSet.Begin(round, [Only]));
        set.Publish(ground.Now.AddMinutes(-1));
        ground.Add(Reader.Appoint(round, Guid.CreateVersion7(), Guid.CreateVersion7(), ["เหนือ"], []));
        return round;
    }

    /// <summary>Begun: its one indicator has been judged.</summary>
    public static Obligation Indicating(this Ground ground)
    {
        var round = ground.Indicated();
        round.Publish(ground.Now);
        round.Freeze(1, ground.Now);
        var obligation = Obligation.Add(round, ground.Organisation, 0, "เพิ่มภายหลัง");
        ground.Db.Entry(obligation).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.Add(obligation);
        var entry = ground.Add(new Entry(obligation, Only.Key));
        entry.Name(new Reporter("ผู้รายงาน", "ครู", "053 000 000"), ground.Now);
        ground.Add(Evaluation.Decide(Sent(ground), Only, 4, "ตัดสิน", ground.Now));
        ground.Add(Inquiry.Ask(obligation, Only, Guid.CreateVersion7(), "คำถาม", ground.Now));
        ground.Add(PaperOrder.Ask(obligation, ground.Now));
        return obligation;
    }

    /// <summary>One indicator of a report that was sent, before the person of the ground.</summary>
    public static Reading Reading(this Ground ground) => ground.Add(Prakan.Systems.EMes.Evaluations.Reading.Deal(Sent(ground), Only.Key, ReadingTurn.First, ground.Person.Id, ground.Now));

    /// <summary>Evidence of what lies before the reader last.</summary>
    public static StoredFile Evidence(this Ground ground)
    {
        if (ground.Db.ChangeTracker.Entries<Reading>().LastOrDefault()?.Entity is not { } reading) reading = ground.Reading();
        return ground.PaperOf(new Slot(ObligationSlots.OwnerOf(reading.Obligation), "issue-k1-i1", "หลักฐาน", SlotLimits.Document));
    }

    /// <summary>A form of a round that has been published.</summary>
    public static StoredFile Document(this Ground ground)
    {
        var round = ground.Indicated();
        round.Publish(ground.Now);
        return ground.PaperOf(DocumentSlots.Of(round, DocumentSlots.Forms));
    }

    private static Obligation Sent(Ground ground)
    {
        var round = ground.Indicated();
        round.Publish(ground.Now);
        round.Freeze(1, ground.Now);
        var obligation = Obligation.Add(round, ground.Organisation, 0, "เพิ่มภายหลัง");
        ground.Db.Entry(obligation).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.Add(obligation);
        ground.Add(obligation.Send(new Delivery(SubmissionContent.Empty, [], ground.Now, ground.Now)));
        return obligation;
    }
}
