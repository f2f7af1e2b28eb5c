using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Demo.Rounds;

/// <summary>One report's way through its round, told by the verbs themselves.</summary>
internal sealed class Career(DemoRound play, Obligation obligation, Organisation organisation, Fate fate, Officers officers, Chronicle chronicle, bool onStage)
{
    private static readonly string[] Reasons =
        ["ตัวเลขไม่ตรงกับทะเบียน กรุณาตรวจและแก้ไข", "กรอกไม่ครบ กรุณากรอกให้ครบทุกข้อ", "จำนวนลดลงมากจากปีก่อน กรุณาตรวจอีกครั้ง"];

    private readonly Round round = obligation.Round;
    private readonly Chance chance = Chance.Of($"career {play.Key}", organisation.Code);

    public Obligation Obligation => obligation;
    public Organisation Organisation => organisation;
    public Submission? Submission { get; private set; }
    public bool IsBegun => fate >= Fate.Draft;

    /// <summary>As far as whoever reports goes.</summary>
    public void Report(DateTimeOffset until)
    {
        if (fate == Fate.Excused) Do(() => obligation.Excuse("หยุดเรียนชั่วคราวทั้งปี", Moment(until)), officers.Manager(round.Organisation), until);
        if (fate == Fate.Extended) Do(() => obligation.Extend(round.Plan.Due.AddDays(7), round.Plan.CutOff.AddDays(7), "น้ำท่วม ติดต่อไม่ได้"), officers.Manager(round.Organisation), until);
        if (!IsBegun) return;
        var sender = officers.Sender(organisation);
        var begun = Moment(until);
        Do(() => obligation.Write(round.Plan.Parts[0].Key, begun), sender, begun);
        if (fate < Fate.Sent) return;
        var sent = begun + (until - begun) * (0.2 + 0.7 * chance.Share());
        Do(() => Submission = obligation.Send(new Delivery(play.Content(obligation, organisation), [], sent, sent) { PersonId = sender?.PersonId, PostId = sender?.Id }), sender, sent);
    }

    /// <summary>As far as those above have decided.</summary>
    public void Decide(DateTimeOffset until, Post officer)
    {
        if (Submission is not { } seen) return;
        var at = seen.SentAt;
        for (var turn = 0; obligation.Waiting is { } level; turn++)
        {
            if (fate == Fate.Sent || (fate == Fate.HalfWay && turn > 0)) return;
            var by = officers.Decider(obligation, level, officer);
            at += (until - at) * (0.2 + 0.6 * chance.Share());
            var moment = at;
            if (fate == Fate.Returned)
            {
                Do(() => obligation.Return(seen, chance.One(Reasons), [round.Plan.Parts[^1].Key], Officers.As(by, level), moment), by, moment);
                return;
            }
            Do(() => obligation.Approve(seen, Officers.As(by, level), [], 0, moment), by, moment);
        }
    }

    private void Do(Action verb, Post? by, DateTimeOffset at)
    {
        verb();
        chronicle.Note(obligation, onStage, by, at);
    }

    // Many begin late.
    private DateTimeOffset Moment(DateTimeOffset until) => round.Plan.Opens + (until - round.Plan.Opens) * Math.Sqrt(chance.Share()) * 0.95;
}
