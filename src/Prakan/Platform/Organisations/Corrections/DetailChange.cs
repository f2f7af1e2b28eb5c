namespace Prakan.Platform.Organisations.Corrections;

/// <summary>Details that differ, one a row, in the words of the page.</summary>
public sealed record DetailChanges(string Caption, string Before, string After, IReadOnlyList<DetailChange> Rows);

public sealed record DetailChange(string Thai, string? Before, string? After);
