using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Received;

[Requires(Verb.ReceiveReports)]
public sealed class OneModel(ReceivedReading reading) : PageModel
{
    public ReceivedReport Received { get; private set; } = null!;
    public SubmissionContent Written { get; private set; } = SubmissionContent.Empty;
    public byte[] Hash { get; private set; } = [];
    public string? ReceiptNumber { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid received, CancellationToken cancel)
    {
        if (await reading.FindAsync(received, cancel) is not { } found) return NotFound();
        (Received, Written, Hash, ReceiptNumber) = (found.Report, found.Submission.Content, found.Submission.Hash, found.Submission.ReceiptNumber);
        return Page();
    }
}
