using Microsoft.AspNetCore.Mvc;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>An .xlsx that leaves as it is written.</summary>
internal sealed class SheetDownload(string name, Func<Stream, Task> write) : IActionResult
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task ExecuteResultAsync(ActionContext context) => new Download(name, Spreadsheet, (to, _) => write(to)).ExecuteResultAsync(context);
}
