using System.Collections.Concurrent;
using System.Numerics;
using System.Security.Cryptography;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Audit;

/// <summary>Signs what leaves the house, receipts and seals, by ECDSA on P-256; whoever has the public key checks it without us.</summary>
public sealed class Signatures(SecretKeys keys) : IDisposable
{
    private const DSASignatureFormat Form = DSASignatureFormat.Rfc3279DerSequence;

    private static readonly BigInteger Order = BigInteger.Parse("115792089210356248762697446949407573529996955224135760342422259061068512044369");

    private readonly ConcurrentDictionary<string, ECDsa> pairs = new();

    public (string Key, byte[] Signature) Sign(ReadOnlySpan<byte> text)
    {
        var key = keys.Current(KeyName.Signatures);
        var pair = PairOf(key);
        lock (pair) return (key.Id, pair.SignData(text, HashAlgorithmName.SHA256, Form));
    }

    public bool Verify(string key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        if (keys.Find(KeyName.Signatures, key) is not { } known) return false;
        var pair = PairOf(known);
        lock (pair) return pair.VerifyData(text, signature, HashAlgorithmName.SHA256, Form);
    }

    /// <summary>Every public key, the newest first, as PEM.</summary>
    public IReadOnlyList<(string Id, string Pem)> Published()
    {
        _ = keys.Current(KeyName.Signatures);
        return [.. keys.All(KeyName.Signatures).Select(key => (key.Id, PairOf(key).ExportSubjectPublicKeyInfoPem()))];
    }

    public void Dispose()
    {
        foreach (var pair in pairs.Values) pair.Dispose();
    }

    private ECDsa PairOf(SecretKey key) => pairs.GetOrAdd(key.Id, _ => Derive(key.Bytes));

    // Any 32 bytes name a private number between 1 and the order of the curve.
    private static ECDsa Derive(ReadOnlySpan<byte> secret)
    {
        var number = BigInteger.Remainder(new BigInteger(secret, isUnsigned: true, isBigEndian: true), Order - 1) + 1;
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[SecretKey.Length - bytes.Length], .. bytes] });
    }
}
