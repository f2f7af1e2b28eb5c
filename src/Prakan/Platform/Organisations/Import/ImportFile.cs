using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>The sheet itself, and the one given back with what is wrong; both go when the import is over.</summary>
public sealed class ImportFile : IOwned
{
    private ImportFile() { }

    public ImportFile(OrganisationImport import, byte[] content) => (ImportId, Path, Content) = (import.Id, import.Path, content);

    public Guid ImportId { get; private set; }
    public string Path { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
    public byte[]? Answer { get; private set; }

    internal void GiveBack(byte[] answer) => Answer = answer;
}
