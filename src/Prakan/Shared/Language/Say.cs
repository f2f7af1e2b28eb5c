using System.Globalization;

namespace Prakan.Shared.Language;

/// <summary>Says a Thai sentence in the reader's language. What is said already stays as it is.</summary>
public sealed class Say(IHttpContextAccessor request)
{
    public const string Cookie = "prakan-language";

    public bool English { get; } = request.HttpContext?.Request.Cookies[Cookie] == "en";

    public string Code => English ? "en" : "th";

    public string this[string thai] => English ? EnglishCatalogue.Find(thai) ?? thai : thai;

    public string this[string thai, params object?[] parts] =>
        string.Format(CultureInfo.InvariantCulture, this[thai], parts);
}
