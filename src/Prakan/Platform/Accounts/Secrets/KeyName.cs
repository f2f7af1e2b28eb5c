namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What a key outside the database is for; the file is named after it.</summary>
public enum KeyName
{
    Pepper,
    Codes,
    Ring,
    Signatures,

    // Added before the other: what is sealed with the newest Identities bears a tag of the newest IdentityTags.
    IdentityTags,
    Identities,
}
