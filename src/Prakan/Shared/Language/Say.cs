using System.Globalization;

namespace Prakan.Shared.Language;

/// <summary>Says a Thai sentence in the reader's language. What is said already stays as it is.</summary>
public sealed class Say
{
    public const string Cookie = "prakan-language";

    /// <summary>For letters, which nobody's browser asks for.</summary>
    public static readonly Say InThai = new(english: false);

    public Say(IHttpContextAccessor request) : this(request.HttpContext?.Request.Cookies[Cookie] == "en")
    {
    }

    private Say(bool english) => English = english;

    public bool English { get; }

    public string Code => English ? "en" : "th";

    public string this[string thai] => English ? EnglishCatalogue.Find(thai) ?? thai : thai;

    public string this[string thai, params object?[] parts] =>
        string.Format(CultureInfo.InvariantCulture, this[thai], [.. parts.Select(Said)]);

    private object? Said(object? part) => part switch
    {
        Word word => word.In(English),
        RuleBroken rule => this.Say(rule),
        _ => part,
    };
}

/// <summary>A word of ours among the parts of a sentence: it is said in the reader's language too.</summary>
public sealed record Word(string Thai, params object?[] Parts)
{
    public string In(bool english)
    {
        var said = english ? EnglishCatalogue.Find(Thai) ?? Thai : Thai;
        return Parts.Length == 0 ? said : string.Format(CultureInfo.InvariantCulture, said, [.. Parts.Select(part => part is Word word ? word.In(english) : part)]);
    }
}
