using System.Security.Cryptography;

namespace Prakan.Shared;

/// <summary>Marks the scripts of one answer as ours.</summary>
public sealed class Nonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
