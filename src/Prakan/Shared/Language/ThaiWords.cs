using System.Runtime.InteropServices;

namespace Prakan.Shared.Language;

/// <summary>Thai is written without spaces between words: where they end is known by the dictionary of Debian's libthai.</summary>
public static partial class ThaiWords
{
    private const string Library = "libthai.so.0";

    // The dictionary is read once, and asked by one at a time.
    private static readonly Lock Asking = new();
    private static readonly Lazy<IntPtr> Dictionary = new(() => Open(IntPtr.Zero) is var dictionary && dictionary != IntPtr.Zero ? dictionary : throw new InvalidOperationException("libthai has no dictionary."));

    /// <summary>The text piece by piece; put together again it is the text.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (text.Length == 0) return [];
        // A letter of the C library is 32 bits wide; what lies outside the first plane is no Thai, and two halves of it stay together.
        var letters = text.Select(letter => (int)letter).Append(0).ToArray();
        var breaks = new int[text.Length];
        int count;
        lock (Asking) count = Find(Dictionary.Value, letters, breaks, (nuint)breaks.Length);
        var (words, start) = (new List<string>(count + 1), 0);
        foreach (var end in breaks.Take(count).Where(at => !char.IsLowSurrogate(text[at])))
        {
            words.Add(text[start..end]);
            start = end;
        }
        words.Add(text[start..]);
        return words;
    }

    [LibraryImport(Library, EntryPoint = "th_brk_new")]
    private static partial IntPtr Open(IntPtr path);

    [LibraryImport(Library, EntryPoint = "th_brk_wc_find_breaks")]
    private static partial int Find(IntPtr dictionary, [In] int[] text, [Out] int[] breaks, nuint most);
}
