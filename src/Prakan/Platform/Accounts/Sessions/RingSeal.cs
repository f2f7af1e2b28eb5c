using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Seals a secret of the ring with AES-256-GCM, under a key file whose id the sealed element carries.</summary>
internal sealed class RingSeal(SecretKeys keys)
{
    public static readonly XName Sealed = "sealed";

    private const int TagLength = 16;
    private const int NonceLength = 12;

    public XElement Close(XElement open)
    {
        var key = keys.Current(KeyName.Ring);
        var plain = Encoding.UTF8.GetBytes(open.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(NonceLength), new byte[TagLength], new byte[plain.Length]);
        using var aes = new AesGcm(key.Bytes, TagLength);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.ASCII.GetBytes(key.Id));
        CryptographicOperations.ZeroMemory(plain);
        return new XElement(Sealed, new XAttribute("key", key.Id), Convert.ToBase64String([.. nonce, .. tag, .. cipher]));
    }

    public XElement Open(XElement closed)
    {
        var key = keys.Demand(KeyName.Ring, closed.Attribute("key")!.Value);
        var box = Convert.FromBase64String(closed.Value).AsSpan();
        var plain = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key.Bytes, TagLength);
        aes.Decrypt(box[..NonceLength], box[(NonceLength + TagLength)..], box.Slice(NonceLength, TagLength), plain, Encoding.ASCII.GetBytes(key.Id));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
