namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What others know about the person who chooses a password.</summary>
public sealed record PasswordOwner(
    string UserName,
    string PersonName,
    string OfficeName,
    IReadOnlyList<string> OfficeCodes,
    bool HasSecondFactor)
{
    private const int ShortestWord = 4;

    private static readonly string[] HouseWords = ["prakan", "ประกัน"];

    /// <summary>As keystrokes. Shorter words stand inside too many others; of an office's name only the whole tells.</summary>
    internal IEnumerable<string> KnownWords()
    {
        string[] words = [.. Parts(UserName), .. Parts(PersonName), OfficeName, .. OfficeCodes, .. HouseWords];
        return words.Select(word => new Guessable(word).Keystrokes).Where(word => word.Length >= ShortestWord).Distinct();
    }

    private static string[] Parts(string name) => [name, .. name.Split([' ', '.', '@', '-', '_'])];
}
