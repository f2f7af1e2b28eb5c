namespace Prakan.Platform.Organisations.Import;

/// <summary>One organisation as the sheet shows it.</summary>
internal sealed record ExportedRow(
    string Code, string? Scheme, OrganisationKind Kind, string? ParentCode, OrganisationDetails Details, DateOnly OpenedOn, string? Smis);
