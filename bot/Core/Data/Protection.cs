using System.Security.Cryptography;
using System.Text;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Core.Data;

/// <summary>
/// Keeps contact values and message bodies unreadable at rest (AES-256-GCM with a key version) and findable (a keyed hash). A lost
/// key means lost contacts: back the key up with the database.
/// </summary>
public sealed class Protection
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 2;
    // A cipher for each thread: it shares its native context and is not safe for two.
    private readonly Dictionary<byte, ThreadLocal<AesGcm>> _ciphers = [];
    private readonly byte _current;
    private readonly byte[] _hashKey;

    /// <summary>
    /// <paramref name="keys"/>: 32-byte cipher keys by version (1 to 255); the highest version encrypts, every one decrypts.
    /// <paramref name="hashKey"/>: 32 bytes; changing it makes every stored hash useless.
    /// </summary>
    public Protection(IReadOnlyDictionary<byte, byte[]> keys, byte[] hashKey)
    {
        if (keys.Count == 0 || keys.Values.Any(key => key.Length != 32) || hashKey.Length != 32)
        {
            throw new ArgumentException("Cipher keys and the hash key are 32 bytes each, and there is at least one cipher key.", nameof(keys));
        }
        foreach (var (version, key) in keys)
        {
            _ciphers[version] = new(() => new AesGcm(key, TagSize));
        }
        _current = keys.Keys.Max();
        _hashKey = hashKey;
    }

    /// <summary>Ciphertext of <paramref name="text"/>, with format, key version and nonce in front.</summary>
    public byte[] Encrypt(string text) => Encrypt(Encoding.UTF8.GetBytes(text));

    /// <summary>Ciphertext of <paramref name="plain"/>.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealedText = new byte[HeaderSize + NonceSize + TagSize + plain.Length];
        sealedText[0] = Format;
        sealedText[1] = _current;
        var nonce = sealedText.AsSpan(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        _ciphers[_current].Value!.Encrypt(
            nonce, plain, sealedText.AsSpan(HeaderSize + NonceSize + TagSize), sealedText.AsSpan(HeaderSize + NonceSize, TagSize));
        return sealedText;
    }

    /// <summary>Encrypted as text, so that the state of a dialog may keep it.</summary>
    public string Seal(string text) => Convert.ToBase64String(Encrypt(text));

    /// <summary>What <see cref="Seal"/> was given.</summary>
    public string Unseal(string text) => DecryptText(Convert.FromBase64String(text));

    /// <summary>The text that <see cref="Encrypt(string)"/> was given. Throws <see cref="CryptographicException"/> where the key is unknown or the bytes were changed.</summary>
    public string DecryptText(byte[] sealedText) => Encoding.UTF8.GetString(Decrypt(sealedText));

    /// <summary>The bytes that were encrypted.</summary>
    public byte[] Decrypt(byte[] sealedText)
    {
        if (sealedText.Length < HeaderSize + NonceSize + TagSize || sealedText[0] != Format || !_ciphers.TryGetValue(sealedText[1], out var cipher))
        {
            throw new CryptographicException("Not ciphertext of a key that is configured: check the keys under Protection.");
        }
        var plain = new byte[sealedText.Length - HeaderSize - NonceSize - TagSize];
        cipher.Value!.Decrypt(
            sealedText.AsSpan(HeaderSize, NonceSize),
            sealedText.AsSpan(HeaderSize + NonceSize + TagSize),
            sealedText.AsSpan(HeaderSize + NonceSize, TagSize),
            plain);
        return plain;
    }

    /// <summary>Keyed hash, 32 hexadecimal characters. <paramref name="purpose"/> keeps hashes of different things apart.</summary>
    public string Hash(string purpose, string value)
    {
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes($"{purpose}\0{value}"), mac);
        return Convert.ToHexStringLower(mac[..16]);
    }

    /// <summary>By what a contact value is looked up, the same for a mobile and a WhatsApp number.</summary>
    public string ContactHash(string value) => Hash("contact", value);

    /// <summary>A conversation's id: stands for channel and address everywhere, and tells nobody which.</summary>
    public string ConversationId(ChannelAddress address) => Hash("conversation", $"{address.Channel}:{address.Value}");
}
