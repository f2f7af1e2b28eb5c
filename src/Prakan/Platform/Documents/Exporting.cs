using Prakan.Platform.Accounts;
using Prakan.Platform.Audit.Logs;

namespace Prakan.Platform.Documents;

internal static class Exporting
{
    /// <summary>What leaves the house as a file is written down before its first byte goes.</summary>
    public static Task NoteExportAsync(this HttpContext http) => http.RequestServices.GetRequiredService<SecurityLog>().WriteAsync(
        SecurityKinds.Exported, http.RequestServices.GetRequiredService<CurrentUser>().PersonId, http.Request.Path, http.Connection.RemoteIpAddress, http.RequestAborted);
}
