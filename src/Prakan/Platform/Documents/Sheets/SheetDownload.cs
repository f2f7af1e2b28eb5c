using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Prakan.Platform.Accounts;
using Prakan.Platform.Audit.Logs;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>An .xlsx that leaves as it is written; that it leaves is written down first.</summary>
internal sealed class SheetDownload(string name, Func<Stream, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (http, house) = (context.HttpContext, context.HttpContext.RequestServices);
        await house.GetRequiredService<SecurityLog>().WriteAsync(SecurityKinds.Exported, house.GetRequiredService<CurrentUser>().PersonId, http.Request.Path, http.Connection.RemoteIpAddress, http.RequestAborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await write(http.Response.Body);
    }
}
