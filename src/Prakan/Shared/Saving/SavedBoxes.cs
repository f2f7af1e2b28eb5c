using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Shared.Language;

namespace Prakan.Shared.Saving;

/// <summary>A page whose boxes save themselves, and save all at once where there is no script.</summary>
public static class SavedBoxes
{
    /// <summary>Tells the script about the box that it sent; without script shows the page again where something was not kept. Nothing when all was.</summary>
    public static IActionResult? Tell(this PageModel page, Say say, DateTimeOffset now, string form, IReadOnlyCollection<SentBox> sent)
    {
        if (page.Request.IsOneField())
            return new JsonResult(sent.FirstOrDefault()?.Box.Told(say, now) ?? new SavedField(false, say.Say(new RuleBroken("report.unknown-part"))));
        foreach (var one in sent.Where(one => one.Box.Fault is not null)) page.ModelState.AddModelError(one.ElementId, one.Box.Fault!);
        if (sent.All(one => one.Box.IsKept)) return null;
        // What stands in the boxes is told by the boxes, not by what came in.
        foreach (var key in page.ModelState.Keys.Where(key => key.StartsWith(form, StringComparison.Ordinal)).ToList()) page.ModelState.Remove(key);
        return page.Page();
    }
}

/// <summary>A box that a form brought, and the element in which its reader finds it.</summary>
public sealed record SentBox(string ElementId, Box Box);
