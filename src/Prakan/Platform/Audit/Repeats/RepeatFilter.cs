using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Repeats;

/// <summary>Answers a form that is sent twice, one after the other or both at once, with what the first was told.</summary>
internal sealed class RepeatFilter(DoneBook book, CurrentUser user) : IAsyncPageFilter
{
    private const string DoneBefore = "ระบบทำรายการนี้แล้วจากการส่งครั้งแรก ไม่ได้ทำซ้ำ";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (http, page) = (context.HttpContext, context.HandlerInstance as PageModel);
        if (page is null || context.HandlerMethod is null || !HttpMethods.IsPost(http.Request.Method) || page.GetType().IsDefined(typeof(RepeatableAttribute), inherit: true)
            || await RequestKey.ReadAsync(http.Request, user.PersonId, http.RequestAborted) is not { } key)
        {
            await next();
            return;
        }
        if (await book.FindAsync(key, http.RequestAborted) is { } before)
        {
            context.Result = Answer(page, before);
            return;
        }

        key.Begin(http);
        var executed = await next();
        RequestKey.End(http);
        if (IsDone(executed, page))
        {
            if (key.State == KeyState.Kept) await book.RecordAsync(key, OutcomeOf(executed, page));
        }
        else if (key.State == KeyState.Kept) await book.ForgetAsync(key);
        else if (MayHaveLost(executed) && await book.FindAsync(key, http.RequestAborted) is { } first)
        {
            executed.ExceptionHandled = true;
            page.ModelState.Clear();
            executed.Result = Answer(page, first);
        }
    }

    private static bool IsDone(PageHandlerExecutedContext executed, PageModel page) =>
        executed.Exception is null && executed.Result is not IStatusCodeActionResult { StatusCode: >= 400 } && (executed.Result is not PageResult || page.ModelState.IsValid);

    /// <summary>Of two at once, the later one meets the key itself, a row that moved, or a rule that the first one's effect has closed.</summary>
    private static bool MayHaveLost(PageHandlerExecutedContext executed) => executed.Exception is null or RuleBroken or DbUpdateException or OperationCanceledException;

    private static DoneOutcome OutcomeOf(PageHandlerExecutedContext executed, PageModel page) => new(executed.Result switch
    {
        RedirectToPageResult to => page.Url.Page(to.PageName, to.PageHandler, to.RouteValues, protocol: null, host: null, to.Fragment),
        LocalRedirectResult to => to.Url,
        RedirectResult to => to.Url,
        _ => null,
    }, page.TempData.Keys.Select(key => (key, Text: page.TempData.Peek(key) as string)).Where(notice => notice.Text is not null).ToDictionary(notice => notice.key, notice => notice.Text!));

    private static LocalRedirectResult Answer(PageModel page, DoneOutcome outcome)
    {
        foreach (var (key, text) in outcome.Notices) page.TempData[key] = text;
        if (outcome.Url is null) page.TempData[PassingWord.DoneKey] = DoneBefore;
        return page.LocalRedirect(outcome.Url is { } url && page.Url.IsLocalUrl(url) ? url : page.Request.Path);
    }
}

/// <summary>The answer carries a cookie of its own, which no second answer could repeat: sent twice, it is done twice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RepeatableAttribute : Attribute;
