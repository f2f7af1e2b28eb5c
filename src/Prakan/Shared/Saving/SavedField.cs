using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Shared.Language;

namespace Prakan.Shared.Saving;

/// <summary>What a field that saves itself is told: that it is saved, or why not; what is asked about it; what somebody else wrote meanwhile.</summary>
public sealed record SavedField(bool Saved, string Says)
{
    public string? Version { get; init; }
    public string? Asks { get; init; }
    public Theirs? Theirs { get; init; }
}

/// <summary>What somebody else wrote: as it is read, and as it stands in the box.</summary>
public sealed record Theirs(string Says, string Value);

public static class SavedFields
{
    /// <summary>The script asks for an answer to one field; a form without script for the next page.</summary>
    public static bool IsOneField(this HttpRequest request) => request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    public static string SavedAt(this Say say, DateTimeOffset now) => say["บันทึกแล้ว {0}", ThaiDate.Time(now, say.English)];

    /// <summary>Saves; answers the script itself, and leaves the page without script to its caller.</summary>
    public static async Task<IActionResult?> SavedAsync(this PageModel page, Say say, DateTimeOffset now, Func<Task> save)
    {
        if (!page.Request.IsOneField())
        {
            await save();
            return null;
        }
        try
        {
            await save();
            return new JsonResult(new SavedField(true, say.SavedAt(now)));
        }
        catch (RuleBroken rule)
        {
            return new JsonResult(new SavedField(false, say.Say(rule)));
        }
        catch (Exception fault) when (fault.IsOfAnother())
        {
            return new JsonResult(new SavedField(false, say.Say(new RuleBroken("changed-meanwhile"))));
        }
    }
}
