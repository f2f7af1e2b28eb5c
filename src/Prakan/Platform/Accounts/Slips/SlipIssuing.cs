using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Notices;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Makes one slip of a batch from the seal of its code.</summary>
public delegate Slip Issue(CodeHash seal, long serial, Guid batch, DateTimeOffset now);

/// <summary>Issues slips: the codes go onto paper or into letters, and only their keyed hashes are saved. Without the paper nothing is issued.</summary>
public sealed class SlipIssuing(PrakanDb db, SecretKeys keys, SiteAddress site, IOptions<MailRelay> relay, TimeProvider clock)
{
    /// <summary>Letters leave only with a relay, and with an address of ours that nobody can forge.</summary>
    public bool CanWriteLetters => relay.Value.IsConfigured && site.Configured is not null;

    public Task<Handout> InviteAsync(IReadOnlyCollection<(Invitation Invitation, Giver Giver)> invitations, Sender sender, CancellationToken cancel) =>
        IssueAsync([.. invitations.Select(one => (Issue)((seal, serial, batch, now) => Slip.Invite(one.Invitation, one.Giver, seal, serial, batch, now)))], sender, cancel);

    /// <summary>New codes on paper: whoever asks for another slip has not got the first one, on whatever way it went.</summary>
    public Task<Handout> ReissueAsync(IReadOnlyCollection<(Slip Slip, Giver Giver)> slips, Sender sender, CancellationToken cancel) =>
        IssueAsync([.. slips.Select(one => (Issue)((seal, serial, batch, now) => one.Slip.Reissue(one.Giver, seal, serial, batch, now)))], sender with { OnPaperOnly = true }, cancel);

    public Task<Handout> ForLostPasswordAsync(Post post, Giver giver, Sender sender, CancellationToken cancel) =>
        IssueAsync([(seal, serial, _, now) => Slip.ForLostPassword(post, giver, seal, serial, now)], sender with { OnPaperOnly = true }, cancel);

    private async Task<Handout> IssueAsync(IReadOnlyCollection<Issue> issues, Sender sender, CancellationToken cancel)
    {
        var (batch, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var serials = await db.NextSerialsAsync(issues.Count, cancel);
        var fresh = issues.Zip(serials, (issue, serial) => Seal(issue, serial, batch, now)).ToList();
        var letters = fresh.Where(one => one.Slip.Email is not null && CanWriteLetters && !sender.OnPaperOnly).ToList();
        List<FreshSlip> onPaper = [.. fresh.Except(letters)];

        db.AddRange(fresh.Select(one => one.Slip));
        db.AddRange(letters.Select(one => SlipLetter.Write(one, site.Configured!, sender.Office)));
        var terms = new PaperTerms(fresh[0].Slip.Purpose, sender.Address, sender.Office, now, now + Slip.Life);
        var paper = onPaper is [] ? null : await SlipPrinter.PrintAsync(onPaper, terms, cancel);
        await db.SaveChangesAsync(cancel);
        return new Handout(fresh[0].Slip.BatchId, paper, onPaper.Count, letters.Count);
    }

    private FreshSlip Seal(Issue issue, long serial, Guid batch, DateTimeOffset now)
    {
        var code = OneTimeCode.New();
        return new FreshSlip(issue(code.Hash(keys), serial, batch, now), code);
    }
}

/// <summary>In whose name slips go out, where their readers find us, and whether letters are wanted.</summary>
public sealed record Sender(string Office, string Address, bool OnPaperOnly = false);

/// <summary>What issuing gives back: the paper, once.</summary>
public sealed record Handout(Guid Batch, MemoryStream? Paper, int OnPaper, int Letters);
