using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Signs a browser in by a row in the database, and out by ending that row.</summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    PrakanDb db, CurrentUser user, SessionOpening opening, SecondFactorDuty duty)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string CookieName = "__Host-prakan";
    public const string SecondFactorPage = "/account/second-factor";

    private static readonly CookieOptions CookieRules = new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SecurityHeaders.IsAsset(Request)) return AuthenticateResult.NoResult();
        if (SessionToken.HashOf(Request.Cookies[CookieName]) is not { } hash) return AuthenticateResult.NoResult();
        if (await db.EnterAsync(hash, TimeProvider.GetUtcNow(), Context.RequestAborted) is not { } seat) return AuthenticateResult.NoResult();

        if (duty.IsOverdue(seat))
        {
            await db.LookAwayAsync(Context.RequestAborted);
            seat = seat with { Posts = [], SecondFactorOverdue = true };
        }
        user.Seat = seat;
        db.Actor = new Actor(seat.PersonId, seat.Posts, Context.Connection.RemoteIpAddress);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, seat.PersonId.ToString()), new(ClaimTypes.Name, seat.UserName)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal principal, AuthenticationProperties? properties)
    {
        var personId = Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var visitor = new Visitor(Context.Connection.RemoteIpAddress, Request.Headers.UserAgent, DeviceCookie.Read(Request), user.Seat?.SessionId);
        if (await opening.OpenAsync(personId, principal.Identity!.AuthenticationType!, visitor, Context.RequestAborted) is not { } opened) return;

        WriteCookie(Response, opened.Token);
        DeviceCookie.Write(Response, opened.DeviceToken);
        if (opened.AsksSecondFactor) properties?.RedirectUri = SecondFactorPage + QueryString.Create("ReturnUrl", properties.RedirectUri ?? "/");
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (user.Seat is { } seat) await db.EndSessionsAsync(sessions => sessions.Where(session => session.Id == seat.SessionId), TimeProvider.GetUtcNow());
        Response.Cookies.Delete(CookieName, CookieRules);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/sign-in" + ReturnHere());
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (user.Seat is { SecondFactorOverdue: true }) Response.Redirect(SecondFactorPage + ReturnHere());
        else Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal static void WriteCookie(HttpResponse response, string token) => response.Cookies.Append(CookieName, token, CookieRules);

    private QueryString ReturnHere() =>
        HttpMethods.IsGet(Request.Method) ? QueryString.Create("ReturnUrl", Request.PathBase + Request.Path + Request.QueryString) : QueryString.Empty;
}
