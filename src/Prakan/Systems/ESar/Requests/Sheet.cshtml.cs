using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Requests;

[Requires(Verb.RequestAssessment)]
public sealed class SheetModel(RequestDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>What was read, row by row; nothing is sent before it is confirmed.</summary>
    public IReadOnlyList<ReadCode>? Read { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? upload, CancellationToken cancel)
    {
        if (upload is null) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid || (await desk.CallsAsync(cancel)).Find(one => one.FiscalYear == Year) is not { } call) return Page();
        var codes = await CodesAsync(upload!, cancel);
        var candidates = (await desk.CandidatesAsync(call, cancel)).Where(one => one.Code.Length > 0).ToDictionary(one => one.Code);
        Read = [.. codes.Select(one => one with { Candidate = candidates.GetValueOrDefault(one.Code) })];
        return Page();
    }

    private static async Task<List<ReadCode>> CodesAsync(IFormFile upload, CancellationToken cancel)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var kept = System.IO.File.Create(file)) await upload.CopyToAsync(kept, cancel);
            var codes = new List<ReadCode>();
            var heading = true;
            await foreach (var row in SheetReader.ReadAsync(file, cancel: cancel))
            {
                var code = ThaiDigits.ToArabic(row[0]).Replace("-", "", StringComparison.Ordinal).Trim();
                if (!heading && code.Length > 0 && codes.TrueForAll(one => one.Code != code)) codes.Add(new ReadCode(row.Number, code));
                heading = false;
            }
            return codes;
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }
}

/// <summary>A code as it stood in a sheet, and whose it is.</summary>
public sealed record ReadCode(int Row, string Code)
{
    public Candidate? Candidate { get; init; }
}
