namespace Prakan.Platform.Files.Trash;

/// <summary>What was submitted stays, whatever is thrown away.</summary>
public static class Evidence
{
    /// <summary>Whether a submission of this owner, or its receipt, names this content.</summary>
    public static bool Names(string owner, byte[] sha256) => throw new NotSupportedException("Only the database knows what was submitted.");
}
