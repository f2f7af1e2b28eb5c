using System.Security.Cryptography;
using System.Text;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Identities;

/// <summary>
/// Seals identity numbers with AES-256-GCM, each for its own row, and makes keyed tags by which equal numbers are found without opening any.
/// Both keys are files outside the database; a sealed number carries the id of its key.
/// </summary>
public sealed class IdentityVault(SecretKeys keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = NonceLength + TagLength;

    public byte[] Seal(IdentityNumber number, Guid row) => Seal(Encoding.ASCII.GetBytes(number.Value), row);

    /// <summary>Anything else in which numbers stand, for the row that keeps it.</summary>
    public byte[] Seal(byte[] plain, Guid row)
    {
        var key = keys.Current(KeyName.Identities);
        var head = Head(key.Id);
        byte[] box = [.. head, .. RandomNumberGenerator.GetBytes(NonceLength), .. new byte[TagLength + plain.Length]];
        var inner = box.AsSpan(head.Length);
        using var aes = new AesGcm(key.Bytes, TagLength);
        aes.Encrypt(inner[..NonceLength], plain, inner[Overhead..], inner[NonceLength..Overhead], Bound(head, row));
        return box;
    }

    public IdentityNumber Open(byte[] box, Guid row) => IdentityNumber.Kept(Encoding.ASCII.GetString(OpenBytes(box, row)));

    public byte[] OpenBytes(byte[] box, Guid row)
    {
        RuleBroken.Unless(box.Length > 0 && box.Length > 1 + box[0] + Overhead, IdentityRules.Damaged);
        var head = box[..(1 + box[0])];
        var inner = box.AsSpan(head.Length);
        var key = keys.Demand(KeyName.Identities, Encoding.ASCII.GetString(head.AsSpan(1)));
        var plain = new byte[inner.Length - Overhead];
        using var aes = new AesGcm(key.Bytes, TagLength);
        try
        {
            aes.Decrypt(inner[..NonceLength], inner[Overhead..], inner[NonceLength..Overhead], plain, Bound(head, row));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new RuleBroken(IdentityRules.Damaged);
        }
        return plain;
    }

    /// <summary>Equal for equal numbers, under the newest key.</summary>
    public byte[] TagOf(IdentityNumber number) => TagOf(number, keys.Current(KeyName.IdentityTags));

    /// <summary>Under every key, the newest first: while keys are changed some rows still bear the old one's.</summary>
    public IReadOnlyList<byte[]> TagsOf(IdentityNumber number)
    {
        _ = keys.Current(KeyName.IdentityTags);
        return [.. keys.All(KeyName.IdentityTags).Select(key => TagOf(number, key))];
    }

    /// <summary>How every box begins that was sealed with the newest key.</summary>
    public byte[] NewestHead() => Head(keys.Current(KeyName.Identities).Id);

    private static byte[] TagOf(IdentityNumber number, SecretKey key) => key.Sign(Encoding.ASCII.GetBytes(number.Value));

    private static byte[] Head(string id) => [(byte)id.Length, .. Encoding.ASCII.GetBytes(id)];

    // A box that is moved to another row, or to another key's name, does not open.
    private static byte[] Bound(byte[] head, Guid row) => [.. head, .. row.ToByteArray(bigEndian: true)];
}
