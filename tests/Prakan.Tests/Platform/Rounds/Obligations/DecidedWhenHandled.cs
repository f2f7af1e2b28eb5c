using Microsoft.AspNetCore.Mvc.Filters;
using Prakan.Platform.Rounds;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>Takes the time of arrival anew when the request is worked on, as a house does that forgot when the first byte came.</summary>
public sealed class DecidedWhenHandled : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await Arrival.StampAsync(context.HttpContext, _ => Task.CompletedTask);
        await next();
    }
}
