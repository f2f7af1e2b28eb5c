using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>A lock that explains itself.</summary>
public static class LockWords
{
    public static string Why(this Say say, Lock closed) => say.Say(new RuleBroken(closed.Rule, closed.Details));

    /// <summary>Since when, and who can open it.</summary>
    public static string Who(this Say say, Lock closed, Offices offices) => string.Join(" · ", new[]
    {
        closed.Since is { } since ? say["ตั้งแต่ {0}", ThaiDate.Instant(since, say.English)] : null,
        closed.Opener is { } opener ? say["ผู้เปิดให้แก้ไขได้คือ {0} ({1})", say[offices[opener]], say[opener.Thai()]] : null,
    }.OfType<string>());
}
