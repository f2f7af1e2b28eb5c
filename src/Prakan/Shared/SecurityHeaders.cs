namespace Prakan.Shared;

/// <summary>What every answer tells the browser not to do.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Nonce nonce)
    {
        context.Response.OnStarting(() =>
        {
            Write(context, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpContext context, Nonce nonce)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<SandboxedAttribute>() is not null
            ? SandboxedAttribute.Policy
            : $"default-src 'none'; script-src 'self' 'nonce-{nonce.Value}'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; " +
              "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.User.Identity is { IsAuthenticated: true } && !IsAsset(context.Request)) headers.CacheControl = "no-store";
    }

    internal static bool IsAsset(HttpRequest request) => request.Path.StartsWithSegments("/assets");
}
