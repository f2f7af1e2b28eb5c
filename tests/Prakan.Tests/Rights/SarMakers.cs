using System.Security.Cryptography;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Organisations.Assessments;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar;
using Prakan.Systems.ESar.Issues;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Requests;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;
using Prakan.Systems.ESar.Synthesis;

namespace Prakan.Tests.Rights;

/// <summary>Self-assessments at any organisation whose level reports, and what is sent to the office that assesses: here, for whoever stands at the same place.</summary>
internal static class SarMakers
{
    private const int EarlyChildhood = 1, ItsFirstStandard = 1;

    public static Round SarDraft(this Ground ground)
    {
        var round = ground.Draft();
        round.Change(round.Plan with { System = ESarSystem.Name, Parts = [new(ESarSystem.ItemsPart, "ข้อมูล"), new(ESarSystem.FilesPart, "ไฟล์"), new(ESarSystem.ResultsPart, "ผล")] });
        ground.Add(new RoundTerms(round, 50, [EarlyChildhood]));
        return round;
    }

    /// <summary>Begun: one item is confirmed, one standard judged.</summary>
    public static Obligation Sar(this Ground ground)
    {
        var organisation = ground.Organisation;
        // Without a fact: whatever stands here teaches small children.
        ground.Db.Entry(organisation).ComplexProperty(one => one.Details).Property(one => one.Levels).CurrentValue = ["early"];
        var round = ground.SarDraft();
        round.Publish(ground.Now);
        round.Freeze(1, ground.Now);
        var obligation = Obligation.Add(round, organisation, 0, "เพิ่มภายหลัง");
        ground.Db.Entry(obligation).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.Add(obligation);
        ground.Add(ItemConfirmation.Begin(obligation, Item.Name, organisation.Name, ground.Now));
        ground.Add(new ExternalAssessment(organisation, DateOnly.FromDayNumber((int)(Ground.NextSerial() % 700_000) + 1), null));
        var result = ground.Add(new Result(obligation, ItsFirstStandard));
        result.Judge(3, ground.Now);
        ground.Add(new Summary(obligation, EarlyChildhood));
        return obligation;
    }

    /// <summary>Sent with a file that is clean, and received at the same place.</summary>
    public static ReceivedReport Received(this Ground ground)
    {
        var obligation = ground.Sar();
        var file = ground.PaperOf(new Slot(ObligationSlots.OwnerOf(obligation), SarLevel.Early.SlotName(), "SAR", SlotLimits.Document));
        var content = new SubmissionContent([new ContentPart(ESarSystem.FilesPart, "ไฟล์", [], [new ContentFile(file.Name, file.Bytes, file.Content.Hex) { Id = file.Id }])]);
        var submission = ground.Add(obligation.Send(new Delivery(content, [], ground.Now, ground.Now)));
        ground.Db.Entry(submission).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        var received = ground.Add(new ReceivedReport(obligation, obligation.Organisation, submission, new Receiver(obligation.Path, "ต้นสังกัด"), ground.Now));
        received.Carry([new ReceivedGrade(EarlyChildhood, null, 3), new ReceivedGrade(EarlyChildhood, ItsFirstStandard, 3)]);
        return received;
    }

    /// <summary>The file of what was received last.</summary>
    public static StoredFile ReceivedFile(this Ground ground)
    {
        if (ground.Db.StoredFiles.Local.Count == 0) ground.Received();
        return ground.Db.StoredFiles.Local.Last();
    }

    public static IssueSheet Issues(this Ground ground)
    {
        var sheet = ground.Add(IssueSheet.Begin(ground.Organisation, ground.Organisation.Path, (int)Ground.NextSerial(), ground.Now));
        ground.Db.Entry(sheet).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.PaperOf(IssueSlots.Of(sheet));
        return sheet;
    }

    public static SentList Named(this Ground ground)
    {
        var held = new HeldPost(Guid.CreateVersion7(), Role.Approver, ground.Organisation.Id, ground.Organisation.Path, ground.Organisation.Name, Acting: false);
        var call = Call.Open((int)Ground.NextSerial(), 2568, 5, held);
        return ground.Add(SentList.Send(ground.Organisation, call, 1, [ground.Organisation], new Sender(Guid.CreateVersion7(), held.Id, ground.Organisation.Path, ground.Now)));
    }

    /// <summary>Drafted, with one sentence in it.</summary>
    public static SynthesisDraft Synthesis(this Ground ground)
    {
        var held = new HeldPost(Guid.CreateVersion7(), Role.Approver, ground.Organisation.Id, ground.Organisation.Path, ground.Organisation.Name, Acting: false);
        var draft = ground.Add(SynthesisDraft.Ask(ground.SarDraft(), held, ground.Now));
        draft.Begin(ground.Now);
        draft.Write([new Drafted(Section.Strengths, "ชุมชนมีส่วนร่วม", [])], ground.Now);
        return draft;
    }

    public static StoredFile PaperOf(this Ground ground, Slot slot)
    {
        var content = new Content(ContentName.Of(SHA256.HashData(ReportMakers.PaperBytes)), ReportMakers.PaperBytes.Length);
        var file = ground.Add(StoredFile.Receive(slot, [], new Arrived("SAR.pdf", ground.Now), content, ground.Person.Id, ground.Now));
        file.BeginCheck(ground.Now);
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), ground.Now);
        return file;
    }
}
