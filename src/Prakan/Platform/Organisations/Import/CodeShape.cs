namespace Prakan.Platform.Organisations.Import;

/// <summary>How long the codes of each scheme are; a shorter one has lost its zeros to a spreadsheet.</summary>
internal static class CodeShape
{
    public static string SchemeOf(OrganisationKind kind) =>
        kind.IsInstitution() ? CodeScheme.Institution : kind.IsAuthority() ? CodeScheme.Authority : CodeScheme.Office;

    public static CellValue? FaultOf(string scheme, string code)
    {
        if (Lengths(scheme) is not [var shortest, .., var longest] || code[0] == '#') return null;
        if (!code.All(char.IsAsciiDigit) || code.Length > longest) return CellValue.Fault(ImportRules.CodeShape, CodeScheme.Thai[scheme]);
        return code.Length < shortest ? CellValue.Fault(ImportRules.ZerosLost, code.PadLeft(shortest, '0')) : null;
    }

    private static int[] Lengths(string scheme) => scheme switch
    {
        CodeScheme.Institution => [10, 10],
        CodeScheme.Smis => [8, 8],
        CodeScheme.Authority => [7, 8],
        _ => [],
    };
}
