namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The block list: passwords that guessers try first.</summary>
public sealed class CommonPasswords
{
    public const string FileName = "common-passwords.txt";

    private const int ShortestCore = 4;

    private readonly HashSet<string> words;

    private CommonPasswords(HashSet<string> words) => this.words = words;

    public static CommonPasswords ReadBesideTheProgram() => Read(Path.Combine(AppContext.BaseDirectory, FileName));

    public static CommonPasswords Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"The list of common passwords is missing: {path}. Build the program again.", path);

        var read = File.ReadLines(path).Select(Guessable.Fold).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        return read.Count > 0
            ? new CommonPasswords(read)
            : throw new InvalidDataException($"The list of common passwords is empty: {path}. Build the program again.");
    }

    /// <summary>Also with figures around it, and typed with the keyboard left on Thai.</summary>
    internal bool Hold(Guessable password) =>
        words.Contains(password.Letters) ||
        words.Contains(password.Keystrokes) ||
        HoldCore(password.Core) ||
        HoldCore(Kedmanee.LettersAsKeys(password.Core).ToLowerInvariant());

    private bool HoldCore(string core) => core.Length >= ShortestCore && words.Contains(core);
}
