namespace Prakan.Platform.Accounts.Sessions;

/// <summary>What a browser calls itself, in plain words.</summary>
public static class BrowserName
{
    // The first that fits: every browser pretends to be the ones before it.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Line/", "LINE"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string? agent)
    {
        var names = new[] { First(Browsers, agent), First(Systems, agent) }.OfType<string>().ToArray();
        return names.Length == 0 ? "เบราว์เซอร์ที่ไม่รู้จัก" : string.Join(" · ", names);
    }

    private static string? First((string Mark, string Name)[] known, string? agent) =>
        known.FirstOrDefault(one => agent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
}
