using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Prakan.Platform.Documents;

/// <summary>A file that leaves as it is written; that it leaves is written down first.</summary>
internal sealed class Download(string name, string type, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public const string Zip = "application/zip";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await http.NoteExportAsync();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await write(http.Response.Body, http.RequestAborted);
    }
}
