using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Prakan.Platform.Accounts;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Writes down who came to a door that is not theirs.</summary>
internal sealed class DeniedWatch(SecurityLog log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
            await log.WriteAsync(SecurityKinds.Denied, context.RequestServices.GetRequiredService<CurrentUser>().PersonId, context.Request.Path, context.Connection.RemoteIpAddress);
        await usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
