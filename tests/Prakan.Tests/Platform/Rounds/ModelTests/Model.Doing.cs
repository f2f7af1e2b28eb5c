using Prakan.Platform.Rounds;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

internal sealed partial class Model
{
    public void Do(Move move)
    {
        var paper = Papers[move.Report];
        switch (move.Act)
        {
            case Act.Write when paper.Where == Where.Nowhere: paper.Where = Where.OnTheDesk; break;
            case Act.Send: Send(paper, move.Who); break;
            case Act.TakeBack: (paper.Where, paper.Wish) = (Where.OnTheDesk, null); break;
            case Act.BeginReview: paper.Held = (move.Who, Now.AddMinutes(30)); break;
            case Act.EndReview: LetGo(paper, move.Who); break;
            case Act.Approve: Approve(paper, move.Who); break;
            case Act.Return:
                (paper.Where, paper.Signatures, paper.OnlyPart, paper.Wish) = (Where.SentBack, 0, move.Part, null);
                LetGo(paper, move.Who);
                break;
            case Act.Ask: paper.Wish = new Wish(move.Who, paper.Holder, move.Part); break;
            case Act.Grant: Loosen(paper, Bench.DaysOf(move)); break;
            case Act.Refuse or Act.Withdraw: paper.Wish = null; break;
            case Act.Excuse: paper.Out = true; break;
            case Act.Expect: paper.Out = false; break;
            case Act.CloseRound: Round = RoundState.Closed; break;
            case Act.OpenRoundAgain: Round = RoundState.Published; break;
            case Act.ArchiveRound: Round = RoundState.Archived; break;
            case Act.LetTheClockWork: LockWhatIsOver(); break;
        }
    }

    private void Send(Paper paper, Player who)
    {
        paper.SentFromTheDesk = paper.Where is Where.Nowhere or Where.OnTheDesk;
        if (paper.SentFromTheDesk) paper.Late = Now > Bench.Due;
        (paper.Version, paper.Signatures, paper.OnlyPart, paper.Sender) = (paper.Version + 1, 0, null, who);
        paper.Where = paper.Decisions.Length == 0 ? Where.Through : Where.OnItsWay;
        paper.Wish = null;
        paper.SentAt = Now;
    }

    private static void Approve(Paper paper, Player who)
    {
        paper.Signatures++;
        if (paper.Signatures == paper.Decisions.Length) paper.Where = Where.Through;
        LetGo(paper, who);
        if (paper.Wish is { } wish) paper.Wish = wish with { Level = paper.Holder };
    }

    private void Loosen(Paper paper, int days)
    {
        paper.Wish = paper.Wish! with { GrantedAt = Now, Until = Now.AddDays(days), Before = (paper.Where, paper.Signatures) };
        (paper.Where, paper.Signatures, paper.OnlyPart, paper.Held) = (Where.Loose, 0, paper.Wish.Part, null);
    }

    private void LockWhatIsOver()
    {
        foreach (var paper in Papers.Where(paper => paper.Wish is { GrantedAt: not null } wish && wish.Until < Now).OrderBy(paper => paper.Wish!.Until))
        {
            var wish = paper.Wish!;
            if (paper.Spot.Level == scenario.Seals && Below(paper).Any(other => !other.Out && (other.Where != Where.Through || other.SentAt > wish.GrantedAt)))
            {
                paper.Wish = wish with { Until = Now.AddDays(7) };
                continue;
            }
            ((paper.Where, paper.Signatures), paper.OnlyPart, paper.Wish) = (wish.Before, null, null);
        }
    }

    private static void LetGo(Paper paper, Player who)
    {
        if (paper.Held?.Who == who) paper.Held = null;
    }
}
