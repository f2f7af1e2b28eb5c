using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Audit;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Signs a browser in by a row in the database, and out by ending that row.</summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    PrakanDb db, CurrentUser user, SystemDb system, TimeProvider clock)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string CookieName = "__Host-prakan";

    private static readonly CookieOptions CookieRules = new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionToken.HashOf(Request.Cookies[CookieName]) is not { } hash) return AuthenticateResult.NoResult();
        if (await db.EnterAsync(hash, clock.GetUtcNow(), Context.RequestAborted) is not { } seat) return AuthenticateResult.NoResult();

        user.Seat = seat;
        db.Actor = new Actor(seat.PersonId, seat.Posts, Context.Connection.RemoteIpAddress);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, seat.PersonId.ToString()), new(ClaimTypes.Name, seat.UserName)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal principal, AuthenticationProperties? properties)
    {
        var personId = Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var token = SessionToken.New();
        await using var all = system.Open();
        all.Add(new Session(personId, SessionToken.HashOf(token)!, clock.GetUtcNow(), Context.Connection.RemoteIpAddress, Request.Headers.UserAgent));
        await all.SaveChangesAsync(Context.RequestAborted);
        Response.Cookies.Append(CookieName, token, CookieRules);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (user.Seat is { } seat)
        {
            await using var all = system.Open();
            await all.EndSessionsAsync(sessions => sessions.Where(session => session.Id == seat.SessionId), clock.GetUtcNow());
        }
        Response.Cookies.Delete(CookieName, CookieRules);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var back = HttpMethods.IsGet(Request.Method) ? "?returnUrl=" + Uri.EscapeDataString(Request.PathBase + Request.Path + Request.QueryString) : "";
        Response.Redirect("/sign-in" + back);
        return Task.CompletedTask;
    }
}
