using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Prakan.Platform.Accounts.Sessions;

internal sealed class RingEncryptor(RingSeal seal) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(seal.Close(plaintextElement), typeof(RingDecryptor));
}

/// <summary>Named in the stored XML and made by the framework, which hands it the services.</summary>
internal sealed class RingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<RingSeal>().Open(encryptedElement);
}
