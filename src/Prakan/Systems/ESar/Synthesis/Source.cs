namespace Prakan.Systems.ESar.Synthesis;

/// <summary>What a sentence rests on: an institution's report, and in it a page of a file or a field.</summary>
public sealed record Source(long Report, string Office)
{
    public Guid? File { get; init; }
    public int? Page { get; init; }

    /// <summary>The words that it rests on, as the institution wrote them.</summary>
    public string? Quote { get; init; }

    public string Href => File is { } file ? $"/files/{file}?page={Page}#page" : $"/obligations/{Report}/content#{ESarSystem.ResultsPart}";
}
