namespace Prakan.Platform.Documents;

/// <summary>Why a document is refused; a file from outside is only ever refused for one of these.</summary>
public static class DocumentRules
{
    public const string Empty = "documents.sheet.empty";
    public const string UnknownKind = "documents.sheet.unknown-kind";
    public const string WebPage = "documents.sheet.web-page";
    public const string Macros = "documents.sheet.macros";
    public const string Encrypted = "documents.sheet.encrypted";
    public const string Damaged = "documents.sheet.damaged";
    public const string TooBig = "documents.sheet.too-big";
    public const string ExpandsTooFar = "documents.sheet.expands-too-far";
    public const string TooManyRows = "documents.sheet.too-many-rows";
    public const string TooManyColumns = "documents.sheet.too-many-columns";
    public const string CellTooLong = "documents.sheet.cell-too-long";
    public const string TooSlow = "documents.sheet.too-slow";
    public const string TooHeavy = "documents.sheet.too-heavy";
    public const string Crashed = "documents.sheet.crashed";
    public const string NoPdfMaker = "documents.pdf.no-maker";
    public const string PdfTooSlow = "documents.pdf.too-slow";
    public const string PdfFailed = "documents.pdf.failed";
}
