namespace Prakan.Shared;

/// <summary>A cookie of this host alone that never travels in the clear; to a browser http://localhost is as good as TLS.</summary>
internal sealed class HostCookie : CookieBuilder
{
    public HostCookie(string name) =>
        (Name, Path, HttpOnly, SameSite, IsEssential) = ($"__Host-{name}", "/", true, SameSiteMode.Strict, true);

    // Always, and not by the policy of the builder: the framework would refuse to give a form to a request without TLS.
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
