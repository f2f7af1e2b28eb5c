namespace Prakan.Shared;

/// <summary>Names as a Thai dictionary orders them: by the consonant, though a vowel is written before it; the order of all languages knows that too.</summary>
public static class ThaiOrder
{
    public static readonly StringComparer Names = StringComparer.InvariantCulture;
}
