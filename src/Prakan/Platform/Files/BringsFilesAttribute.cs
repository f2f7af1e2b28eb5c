using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>A page whose form may bring files: it takes more than a megabyte, from whoever may send it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BringsFilesAttribute : Attribute
{
    /// <summary>Two of the largest files at once; whoever has more sends them piece by piece.</summary>
    public const long Most = 101 << 20;

    /// <summary>Waits for all of the form before its page begins, with no connection to the database in hand.</summary>
    internal static async Task AwaitAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<BringsFilesAttribute>() is null || !http.Request.HasFormContentType)
        {
            await next(http);
            return;
        }
        var db = http.RequestServices.GetRequiredService<PrakanDb>();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = Most }));
        await db.StepOutAsync();
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            await db.StepInAsync(http, http.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        catch (RuleBroken)
        {
            await http.ChallengeAsync();
            return;
        }
        await next(http);
    }
}
