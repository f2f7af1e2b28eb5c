using System.Collections.Frozen;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The Thai keyboard laid over the Latin one: which key was pressed when the layout was left on Thai.</summary>
internal static class Kedmanee
{
    private const string Latin =
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" +
        "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";

    private const string Thai =
        "_ๅ/-ภถ\u0E38\u0E36คตจขชๆไำพะ\u0E31\u0E35รนยบลฃฟหกดเ\u0E49\u0E48าสวงผปแอ\u0E34\u0E37ทมใฝ" +
        "%+๑๒๓๔\u0E39฿๕๖๗๘๙๐\"ฎฑธ\u0E4D\u0E4Aณฯญฐ,ฅฤฆฏโฌ\u0E47\u0E4Bษศซ.()ฉฮ\u0E3A\u0E4C?ฒฬฦ";

    private static readonly FrozenDictionary<char, char> Keys = Thai.Zip(Latin).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static bool IsLetter(char character) => character is >= 'ก' and <= '\u0E4E';

    /// <summary>Every character as the Latin sign of its key.</summary>
    public static string Keystrokes(string text) => Replace(text, _ => true);

    /// <summary>Only Thai letters as keys; what Latin keyboards type as well stays.</summary>
    public static string LettersAsKeys(string text) => Replace(text, IsLetter);

    private static string Replace(string text, Func<char, bool> wanted) =>
        string.Create(text.Length, (text, wanted), static (keys, from) =>
        {
            for (var i = 0; i < keys.Length; i++)
                keys[i] = from.wanted(from.text[i]) ? Keys.GetValueOrDefault(from.text[i], from.text[i]) : from.text[i];
        });
}
