namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What a key outside the database is for; the file is named after it.</summary>
public enum KeyName
{
    Pepper,
    Codes,
    Ring,
    Signatures,
}
