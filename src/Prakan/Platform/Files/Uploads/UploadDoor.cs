using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Files.Uploads;

/// <summary>What every address of uploads has in common: no request that another site could have sent, and refusals that a script can show.</summary>
internal sealed class UploadDoor(IAntiforgery antiforgery, Say say) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        http.Response.Headers["Tus-Resumable"] = Tus.Version;
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            return await next(context);
        }
        catch (RuleBroken rule)
        {
            return Results.Json(new UploadRefusal(rule.Code, say.Say(rule)), statusCode: Status(rule.Code));
        }
    }

    /// <summary>A script tries again by itself what may go well later.</summary>
    private static int Status(string rule) => rule switch
    {
        "file.too-big" => StatusCodes.Status413PayloadTooLarge,
        "file.too-many-uploads" => StatusCodes.Status429TooManyRequests,
        "file.disk-full" => StatusCodes.Status507InsufficientStorage,
        "file.disk-broken" or "file.store-away" => StatusCodes.Status503ServiceUnavailable,
        "session.over" => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

/// <summary>A rule that was broken, and its sentence in the reader's language.</summary>
public sealed record UploadRefusal(string Rule, string Says);
