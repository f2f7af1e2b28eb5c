using Prakan.Shared;

namespace Prakan.Tests.Platform.Accounts.Posts;

/// <summary>A minute as it is typed into a form.</summary>
internal static class At
{
    public static string Day(DateTimeOffset at) => ThaiDate.Numeric(Clock.DayOf(at));

    public static string Time(DateTimeOffset at) => $"{Clock.InBangkok(at):HH:mm}";
}
