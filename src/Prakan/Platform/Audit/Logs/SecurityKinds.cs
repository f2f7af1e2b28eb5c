using System.Collections.Frozen;

namespace Prakan.Platform.Audit.Logs;

/// <summary>The one vocabulary of the security log. What leaves a fact is told by its fact; the rest is written where it happens.</summary>
public static class SecurityKinds
{
    public const string SignInWrong = "sign-in.wrong";
    public const string SignInRefused = "sign-in.refused";
    public const string Denied = "denied";
    public const string Exported = "exported";
    public const string KeysRotated = "keys.rotated";
    public const string ContentSwept = "content.swept";
    public const string ReadingUnusual = "reading.unusual";

    private static readonly string[] OfFacts = ["sign-in", "account", "person", "post", "hand-over", "unlock"];

    /// <summary>What an answered request did to the lock itself is told by the report.</summary>
    private static readonly string[] Opening = ["report.unlocked", "report.locked-again"];

    /// <summary>Actions whose facts are events of security too, under the same name.</summary>
    public static bool IsSecurity(string action) => OfFacts.Contains(action.Split('.')[0]) || Opening.Contains(action);

    public static readonly FrozenSet<string> WithoutFact = new[] { SignInWrong, SignInRefused, Denied, Exported, KeysRotated, ContentSwept, ReadingUnusual }.ToFrozenSet();
}
