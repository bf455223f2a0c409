using System.Security.Cryptography;
using System.Text;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using CsCheck;
using Xunit;

namespace BijliMitra.Tests.Core.Data;

public sealed class ProtectionTests
{
    private static readonly byte[] First = Key(1), Second = Key(2), HashKey = Key(9);
    private static readonly Protection Usual = new(new Dictionary<byte, byte[]> { [1] = First }, HashKey);

    [Fact]
    public void What_was_encrypted_is_read_again() =>
        Gen.String.Where(text => text.All(c => !char.IsSurrogate(c)))
            .Sample(text => Assert.Equal(text, Usual.DecryptText(Usual.Encrypt(text))));

    [Fact]
    public void Ciphertext_shows_neither_the_text_nor_that_two_texts_are_the_same()
    {
        var (one, other) = (Usual.Encrypt("+919810000011"), Usual.Encrypt("+919810000011"));

        Assert.NotEqual(one, other);
        Assert.DoesNotContain("9810000011", Encoding.Latin1.GetString(one), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var good = Usual.Encrypt("+919810000011");
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Usual.Decrypt(bad));
        }
    }

    [Fact]
    public void Bytes_cut_short_are_noticed()
    {
        var good = Usual.Encrypt("+919810000011");
        for (var length = 0; length < good.Length; length++)
        {
            Assert.ThrowsAny<CryptographicException>(() => Usual.Decrypt(good[..length]));
        }
    }

    [Fact]
    public void The_newest_key_encrypts_and_every_key_decrypts()
    {
        var old = Usual.Encrypt("old");
        var both = new Protection(new Dictionary<byte, byte[]> { [2] = Second, [1] = First }, HashKey);
        var onlyNew = new Protection(new Dictionary<byte, byte[]> { [2] = Second }, HashKey);

        Assert.Equal("old", both.DecryptText(old));
        Assert.Equal("new", onlyNew.DecryptText(both.Encrypt("new")));
        Assert.Throws<CryptographicException>(() => onlyNew.Decrypt(old));
    }

    [Fact]
    public void A_hash_depends_on_key_purpose_and_value()
    {
        var other = new Protection(new Dictionary<byte, byte[]> { [1] = First }, Key(8));

        Assert.Matches("^[0-9a-f]{32}$", Usual.ContactHash("+919810000011"));
        Assert.Equal(Usual.ContactHash("+919810000011"), Usual.Hash("contact", "+919810000011"));
        Assert.NotEqual(Usual.Hash("a", "b"), Usual.Hash("b", "a"));
        Assert.NotEqual(Usual.Hash("contact", "x"), Usual.Hash("conversation", "x"));
        Assert.NotEqual(Usual.ContactHash("+919810000011"), other.ContactHash("+919810000011"));
    }

    [Fact]
    public void A_number_is_one_contact_and_a_conversation_for_each_channel()
    {
        var sms = ChannelAddress.FromStored(Channel.Sms, "+919810000011");
        var whatsApp = ChannelAddress.FromStored(Channel.WhatsApp, "+919810000011");

        Assert.Equal(Usual.ContactHash(sms.Value), Usual.ContactHash(whatsApp.Value));
        Assert.NotEqual(Usual.ConversationId(sms), Usual.ConversationId(whatsApp));
    }

    [Fact]
    public void Keys_of_another_length_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Protection(new Dictionary<byte, byte[]>(), HashKey));
        Assert.Throws<ArgumentException>(() => new Protection(new Dictionary<byte, byte[]> { [1] = [1, 2, 3] }, HashKey));
        Assert.Throws<ArgumentException>(() => new Protection(new Dictionary<byte, byte[]> { [1] = First }, [1, 2, 3]));
    }

    [Fact]
    public async Task Many_threads_share_one_protection() =>
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), async (number, _) =>
        {
            await Task.Yield();
            Assert.Equal($"{number}", Usual.DecryptText(Usual.Encrypt($"{number}")));
        });

    private static byte[] Key(byte fill) => [.. Enumerable.Repeat(fill, 32)];
}
