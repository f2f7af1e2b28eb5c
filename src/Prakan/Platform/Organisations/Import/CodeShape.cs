namespace Prakan.Platform.Organisations.Import;

/// <summary>Tells a code that never was from one whose leading zeros a spreadsheet took.</summary>
internal static class CodeShape
{
    private const int Longest = 10;

    public static string SchemeOf(OrganisationKind kind) =>
        kind.IsInstitution() ? CodeScheme.Institution : kind.IsAuthority() ? CodeScheme.Authority : CodeScheme.Office;

    public static CellValue? FaultOf(string scheme, string code)
    {
        if (code[0] == '#' || CodeScheme.Fits(scheme, code)) return null;
        for (var length = code.Length + 1; length <= Longest; length++)
        {
            if (CodeScheme.Fits(scheme, code.PadLeft(length, '0'))) return CellValue.Fault(ImportRules.ZerosLost, code.PadLeft(length, '0'));
        }
        return CellValue.Fault(ImportRules.CodeShape, CodeScheme.Thai[scheme]);
    }
}
