using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Prakan.Tests.Platform.Accounts.SignIn;

/// <summary>Makes and shows a passkey as a browser does, with the key in memory.</summary>
internal sealed class VirtualPasskey(string origin)
{
    private const byte PresentAndVerified = 0b0000_0101;
    private const byte WithCredential = 0b0100_0000;

    private ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private byte[] id = RandomNumberGenerator.GetBytes(32);
    private string userHandle = "";
    private uint count;

    /// <summary>The same passkey, shown to another site.</summary>
    public VirtualPasskey At(string other) => new(other) { key = key, id = id, userHandle = userHandle, count = count };

    public string Create(JsonElement offer)
    {
        userHandle = offer.GetProperty("user").GetProperty("id").GetString()!;
        var data = new List<byte>(AuthenticatorData(offer.GetProperty("rp").GetProperty("id").GetString()!, WithCredential));
        data.AddRange(new byte[16]);
        data.AddRange([0, (byte)id.Length, .. id, .. PublicKey()]);

        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString([.. data]);
        attestation.WriteEndMap();
        return Credential(new { clientDataJSON = Text(Client("webauthn.create", offer)), attestationObject = Text(attestation.Encode()), transports = Array.Empty<string>() });
    }

    public string Answer(JsonElement question)
    {
        count++;
        var client = Client("webauthn.get", question);
        var data = AuthenticatorData(question.GetProperty("rpId").GetString()!, 0);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle });
    }

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Text(id), rawId = Text(id), type = "public-key", clientExtensionResults = new { }, response });

    private byte[] Client(string type, JsonElement question) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge = question.GetProperty("challenge").GetString(), origin, crossOrigin = false }));

    private byte[] AuthenticatorData(string rpId, byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(rpId)), (byte)(PresentAndVerified | flags), .. counter];
    }

    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (label, value) in ((int, int)[])[(1, 2), (3, -7), (-1, 1)])
        {
            cose.WriteInt32(label);
            cose.WriteInt32(value);
        }
        cose.WriteInt32(-2);
        cose.WriteByteString(point.X!);
        cose.WriteInt32(-3);
        cose.WriteByteString(point.Y!);
        cose.WriteEndMap();
        return cose.Encode();
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
