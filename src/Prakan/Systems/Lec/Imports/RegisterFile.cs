using Prakan.Shared;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>The sheet itself, and the one given back with what is wrong, both sealed like the numbers in them; they go when the import is over.</summary>
public sealed class RegisterFile : IOwned
{
    private RegisterFile() { }

    public RegisterFile(RegisterImport import, byte[] content, IdentityVault vault) => (ImportId, Path, Content) = (import.Id, import.Path, vault.Seal(content, import.Id));

    public Guid ImportId { get; private set; }
    public string Path { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
    public byte[]? Answer { get; private set; }

    internal void GiveBack(byte[]? answer, IdentityVault vault) => Answer = answer is null ? null : vault.Seal(answer, ImportId);
}
