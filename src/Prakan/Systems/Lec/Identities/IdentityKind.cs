namespace Prakan.Systems.Lec.Identities;

/// <summary>What the first letter of an identity number tells; it never tells a nationality.</summary>
public enum IdentityKind
{
    Registered,
    TemporaryStay,
    BornInTemporaryStay,
    NoCivilStatus,
    GCode,
}

public static class IdentityKinds
{
    public static string Thai(this IdentityKind kind) => kind switch
    {
        IdentityKind.Registered => "มีชื่อในทะเบียนราษฎร",
        IdentityKind.TemporaryStay => "อยู่ชั่วคราวหรือเข้าเมืองโดยไม่ได้รับอนุญาต",
        IdentityKind.BornInTemporaryStay => "เกิดในไทยจากผู้ที่อยู่ชั่วคราว",
        IdentityKind.NoCivilStatus => "ไม่มีสถานะทางทะเบียน",
        IdentityKind.GCode => "รหัส G",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static IdentityKind Of(string number) => number switch
    {
        ['G', ..] => IdentityKind.GCode,
        ['0', ..] => IdentityKind.NoCivilStatus,
        ['6', ..] => IdentityKind.TemporaryStay,
        ['7', ..] => IdentityKind.BornInTemporaryStay,
        [>= '1' and <= '8', ..] => IdentityKind.Registered,
        _ => throw new InvalidOperationException("No number was read."),
    };
}
