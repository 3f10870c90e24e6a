using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Server.Keeping;

/// <summary>
/// The office's own key (ECDSA, P-256) in its data folder, made at the first need. A signature is kept by what it signs: ECDSA draws a number for each, and the
/// same evidence is to have the same bytes.
/// </summary>
internal sealed class EvidenceKey : IDisposable
{
    private const string SignaturesFolder = "signatures";

    private readonly string _folder;
    private readonly ECDsa _key;

    private EvidenceKey(string folder, ECDsa key) => (_folder, _key) = (folder, key);

    /// <summary>The key of a data folder.</summary>
    public static EvidenceKey In(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "evidence");
        PrivateFile.CreateFolder(folder);
        var file = Path.Combine(dataFolder, BackupNames.EvidenceKey);
        if (!File.Exists(file))
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Settle(file, made.ExportPkcs8PrivateKeyPem() + "\n");
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return new EvidenceKey(folder, key);
    }

    /// <summary>The public key as PEM.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>What the public key is known by: SHA-256 of its encoding, hex.</summary>
    public static string FingerprintOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>Of this key.</summary>
    public string Fingerprint => FingerprintOf(_key);

    /// <summary>Signs, as base64 of the usual encoding, which openssl reads.</summary>
    public string Sign(byte[] bytes)
    {
        var file = Path.Combine(_folder, SignaturesFolder, Convert.ToHexStringLower(SHA256.HashData(bytes)) + ".sig");
        if (File.Exists(file) && File.ReadAllText(file) is var known && Verifies(_key, bytes, known))
        {
            return known;
        }

        PrivateFile.CreateFolder(Path.GetDirectoryName(file)!);
        File.Delete(file);
        Settle(file, Convert.ToBase64String(_key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) + "\n");
        return File.ReadAllText(file);
    }

    /// <summary>Whether a signature is this key's over these bytes.</summary>
    public static bool Verifies(ECDsa key, byte[] bytes, string signature)
    {
        try
        {
            return key.VerifyData(bytes, Convert.FromBase64String(signature.Trim()), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();

    // Of two that make it at once the first one's stands for both.
    private static void Settle(string file, string text)
    {
        var aside = file + "." + Path.GetRandomFileName();
        using (var stream = PrivateFile.Create(aside))
        {
            stream.Write(Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }
}
