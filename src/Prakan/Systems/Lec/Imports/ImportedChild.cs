using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>A child that an import touched: enrolled by it, or with all that stood there before, sealed, so that it can be put back.</summary>
public sealed class ImportedChild : IOwned
{
    private ImportedChild() { }

    internal ImportedChild(Guid importId, Guid childId, string path, byte[]? before) => (ImportId, ChildId, Path, Before) = (importId, childId, path, before);

    public Guid ImportId { get; private set; }
    public Guid ChildId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>Nothing where the import enrolled it.</summary>
    public byte[]? Before { get; private set; }
}
