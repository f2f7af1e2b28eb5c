using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Prakan.Platform.Organisations.Import;

/// <summary>An .xlsx that leaves as it is written.</summary>
internal sealed class SheetDownload(string name, Func<Stream, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = disposition.ToString();
        return write(response.Body);
    }
}
