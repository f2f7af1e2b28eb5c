using Microsoft.AspNetCore.Mvc.Filters;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>For whoever has the address; no search engine lists it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnlistedAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
}
