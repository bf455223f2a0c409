using System.Runtime.Versioning;
using System.Text;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>What a thief of the files would find.</summary>
public sealed class PrivacyTests
{
    private const string Words = "bill please kindly";

    [Fact]
    public async Task No_file_holds_a_phone_number_a_code_or_a_message()
    {
        await using var scene = await Scene.Start();
        var (person, sms, hidden) = (scene.Stranger(), scene.Stranger(Channel.Sms), scene.Hidden());
        var first = await person.Asks($"{Words} {Cast.Asha.Account}");
        var code = await person.CodeOnAshasPhone();
        var bill = await person.Asks(code);
        var document = (await person.Gets()).MediaUrls[0];
        await person.Asks("mail it to me");
        await sms.Asks($"Bill {Cast.Asha.Account}");
        await hidden.Asks("help");
        // It may be an account number, so it is asked for and kept meanwhile.
        await hidden.Asks(Cast.Sunita.Mobile["+91".Length..]);
        // This code is still open.
        var open = await sms.CodeOnAshasPhone();
        await scene.Settled();
        await scene.Bot.Stop();

        string[] secrets = [person.Number[1..], sms.Number[1..], hidden.Number, Cast.Asha.Mobile[1..], Cast.Asha.Mail!, Cast.Sunita.Mobile["+91".Length..], Words, first[..40], bill[..40], document[^26..^4]];
        foreach (var file in Directory.EnumerateFiles(scene.Folder, "*", SearchOption.AllDirectories).Where(f => !IsMail(f)))
        {
            var bytes = await Read(file);
            Assert.All(secrets, secret => Assert.False(Holds(bytes, secret), $"{file} holds {secret}"));
            Assert.All([code, open], c => Assert.False(HoldsWord(bytes, c), $"{file} holds a code"));
        }
    }

    [Fact]
    public async Task A_code_is_erased_once_sent_and_masked_once_typed()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        await person.Verifies();
        var code = await person.CodeOnAshasPhone();
        await scene.Settled();
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE secret IS NOT NULL"));
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM code_requests WHERE code IS NOT NULL"));
        var keys = scene.Database.Keys();
        var bodies = await scene.Database.Rows("SELECT body FROM outbox", row => keys.DecryptText(row.GetFieldValue<byte[]>(0)));
        var payloads = await scene.Database.Rows(
            "SELECT payload FROM inbox", row => Encoding.UTF8.GetString(keys.Decrypt(row.GetFieldValue<byte[]>(0))));
        Assert.DoesNotContain(bodies.Concat(payloads), text => text.Contains(code, StringComparison.Ordinal));
        Assert.Single(bodies, body => body.Contains(Masked.Code, StringComparison.Ordinal));
        Assert.Single(payloads, payload => payload.Contains($"\"{Masked.Code}\"", StringComparison.Ordinal));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    [NotOnServers("keys are settings and Redis is elsewhere")]
    public async Task The_folder_and_the_keys_in_it_are_for_its_owner_only()
    {
        await using var scene = await Scene.Start(("SampleData:Consumers", "0"));
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(scene.Folder, "keys.json")) & others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(scene.Folder, "redis", "redis.sock")) & others);
    }

    private static bool IsMail(string file) => file.Contains("/mail/", StringComparison.Ordinal);

    private static async Task<byte[]> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    // Six digits may stand in a longer number or an id by chance.
    private static bool HoldsWord(byte[] bytes, string word)
    {
        var wanted = Encoding.ASCII.GetBytes(word);
        for (int at = 0, found; (found = bytes.AsSpan(at).IndexOf(wanted)) >= 0; at += found + 1)
        {
            var (before, after) = (at + found - 1, at + found + wanted.Length);
            if ((before < 0 || !char.IsAsciiLetterOrDigit((char)bytes[before])) && (after >= bytes.Length || !char.IsAsciiLetterOrDigit((char)bytes[after])))
                return true;
        }
        return false;
    }
}
