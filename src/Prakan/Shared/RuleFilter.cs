using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Shared.Language;

namespace Prakan.Shared;

/// <summary>Shows a broken rule on the page that broke it. A handler loads what its page shows before it acts, so nothing typed is lost.</summary>
internal sealed class RuleFilter(Say say) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var rule = executed.Exception switch
        {
            RuleBroken broken => broken,
            { } fault when fault.IsOfAnother() => new RuleBroken("changed-meanwhile"),
            _ => null,
        };
        if (rule is null || context.HandlerInstance is not PageModel page) return;

        page.ModelState.AddModelError("", say.Say(rule));
        executed.ExceptionHandled = true;
        executed.Result = page.Page();
    }
}
