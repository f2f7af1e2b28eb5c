using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>What there is to read on one page of a file that is clean.</summary>
public sealed class PageText : IOwned
{
    private PageText() { }

    internal PageText(StoredFile file, int page, string text) =>
        (FileId, Page, OrganisationId, Path, Text) = (file.Id, page, file.OrganisationId, file.Path, text);

    public Guid FileId { get; private set; }
    public int Page { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Text { get; private set; } = "";
}
