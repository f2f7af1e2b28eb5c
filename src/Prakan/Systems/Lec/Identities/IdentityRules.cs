namespace Prakan.Systems.Lec.Identities;

/// <summary>Why an identity number is not taken as it was typed; no sentence repeats the number.</summary>
public static class IdentityRules
{
    public const string Unreadable = "lec.identity.unreadable";
    public const string Exponent = "lec.identity.exponent";
    public const string Digits = "lec.identity.digits";
    public const string ZerosLost = "lec.identity.zeros-lost";
    public const string GCode = "lec.identity.g-code";
    public const string ClassNine = "lec.identity.class-nine";
    public const string CheckDigit = "lec.identity.check-digit";
    public const string Doubtful = "lec.identity.doubtful";
    public const string Damaged = "lec.identity.damaged";
}
