using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Uploads;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Nudges;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;
using Prakan.Systems.Surveys;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Rights;

/// <summary>Rounds and reports at any organisation whose level reports; every table of theirs gets a row.</summary>
internal static class ReportMakers
{
    /// <summary>A draft: what is published is open to everybody who works here.</summary>
    public static Round Draft(this Ground ground) => ground.Add(Round.Begin(NextId(), ground.Organisation, Plan(ground)));

    public static Round Published(this Ground ground)
    {
        var round = ground.Draft();
        round.Publish(ground.Now);
        return round;
    }

    /// <summary>Sent once, and returned where somebody stands above: it has a version, a ruling, and may be written and sent again.</summary>
    public static Obligation Report(this Ground ground)
    {
        var obligation = Sent(ground, out var submission);
        if (obligation.Waiting is { } level) obligation.Return(submission, "ขอให้แก้ไข", [], Somebody(level), ground.Now);
        return obligation;
    }

    /// <summary>Sent, and waiting for whoever stands next above.</summary>
    public static Obligation Waiting(this Ground ground) => Sent(ground, out _);

    /// <summary>An office that was reminded of its own report.</summary>
    public static Nudge Nudged(this Ground ground)
    {
        var report = ground.Report();
        var nudge = ground.Add(Nudge.Begin(report.Round, ground.Organisation, Guid.CreateVersion7(), ground.Now));
        ground.Add(new NudgedReport(nudge, report));
        return nudge;
    }

    public static Unlock Unlock(this Ground ground) =>
        ground.Add(Prakan.Platform.Rounds.Unlocks.Unlock.Ask(Sent(ground, out _), "ขอแก้ตัวเลข", new UnlockScope(), Guid.CreateVersion7(), ground.Now));

    /// <summary>A file that is known to be clean, of a content that the store has.</summary>
    public static StoredFile Paper(this Ground ground)
    {
        var content = new Content(ContentName.Of(SHA256.HashData(PaperBytes)), PaperBytes.Length);
        var file = ground.Add(StoredFile.Receive(SlotOf(ground), [], new Arrived("มติ.pdf", ground.Now), content, ground.Person.Id, ground.Now));
        file.BeginCheck(ground.Now);
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), ground.Now);
        ground.Add(new PageText(file, 1, "มติคณะกรรมการ"));
        return file;
    }

    public static Upload Upload(this Ground ground) => ground.Add(new Upload(SlotOf(ground), ground.Person.Id, "มติ.pdf", 1_000, ground.Now));

    public static async Task KeepPaperAsync(House.PrakanApp app)
    {
        using var whole = app.Services.GetRequiredService<FilesFolder>().Open(Guid.NewGuid())!;
        await whole.WriteAsync(PaperBytes, default);
        await app.Services.GetRequiredService<FileStore>().KeepAsync(whole, default);
    }

    internal static readonly byte[] PaperBytes = new PdfFile().Bytes();

    private static Slot SlotOf(Ground ground) => new(ObligationSlots.OwnerOf(ground.Report()), ResolutionKind.Committee.SlotName(), ResolutionKind.Committee.Thai(), SlotLimits.Document);

    private static Obligation Sent(Ground ground, out Submission submission)
    {
        var round = ground.Draft();
        round.Publish(ground.Now);
        round.Freeze(1, ground.Now);
        var obligation = Obligation.Add(round, ground.Organisation, ReportLevels.Bits(Above(ground)), "เพิ่มภายหลัง");
        // Its facts name it by its number.
        ground.Db.Entry(obligation).Property(one => one.Id).CurrentValue = Ground.NextSerial();
        ground.Add(obligation);
        var question = ground.Add(new Question(round, "staff", 1, new QuestionCard("ผู้ดูแล", QuestionKind.Text)));
        obligation.Write("staff", ground.Now);
        ground.Add(new Prakan.Systems.Surveys.Answer(obligation, question, "ครูสองคน", ground.Now));
        obligation.Explain(new Prakan.Platform.Rounds.Obligations.Finding("unusual", "staff", Blocks: false, "ต่างจากที่พบทั่วไป"), "นับถูกแล้ว", ground.Now);
        obligation.Resolve(ResolutionKind.Committee, new ResolutionCard(Clock.DayOf(ground.Now), "1/2569", "กรรมการ 9 คน"), ground.Now);
        submission = ground.Add(obligation.Send(new Delivery(new SubmissionContent([new ContentPart("staff", "บุคลากร", [new ContentLine("q", "ผู้ดูแล", "ครูสองคน")], [])]), [], ground.Now, ground.Now)));
        return obligation;
    }

    private static RoundPlan Plan(Ground ground)
    {
        var level = Level(ground);
        return Make.Plan(ground.Now) with
        {
            Expected = new Prakan.Platform.Rounds.Expectation { Kinds = [ground.Organisation.Kind] },
            Chain = new Chain([new ChainStep(ChainVerb.Report, level), .. Above(ground).Select(above => new ChainStep(ChainVerb.Approve, above))]),
        };
    }

    private static ReportLevel Level(Ground ground) => ReportLevels.Of(ground.Organisation.Kind) ?? throw new RuleBroken("round.kind-does-not-report");

    private static IEnumerable<ReportLevel> Above(Ground ground) => ReportLevels.All.Where(level => level > Level(ground));

    private static Decider Somebody(ReportLevel level) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), level);

    private static int NextId() => (int)Ground.NextSerial();
}
