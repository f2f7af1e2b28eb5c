using System.Globalization;

namespace Prakan.Shared;

/// <summary>Names as a Thai dictionary orders them: by the consonant, though a vowel is written before it.</summary>
public static class ThaiOrder
{
    public static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("th-TH"), CompareOptions.None);
}
