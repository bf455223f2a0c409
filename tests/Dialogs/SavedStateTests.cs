using System.Text;
using BijliMitra.Core.Messaging;
using BijliMitra.State;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>
/// What is saved in the middle of a conversation is in <c>Saved/</c>, to the byte: a build with our part of the SDK and one with the
/// official SDK go on with each other's conversations. With CHAT_UPDATE=1 the files are rewritten to what is saved now.
/// </summary>
public sealed class SavedStateTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs", "Saved");
    private static readonly bool Update = Environment.GetEnvironmentVariable("CHAT_UPDATE") == "1";

    [Theory]
    [InlineData("account-asked", "+919810000011", "bill", "0011 code", "1,842")]
    [InlineData("code-asked", "+919810000011", "bill 0011", "code", "1,842")]
    [InlineData("list-shown", "+919810000044", "bill 0044 code", "2", "2,455")]
    public async Task A_conversation_goes_on_from_what_is_in_the_file(string name, string number, string before, string after, string end)
    {
        await using var harness = await ChatHarness.Start();
        var person = new Talk(harness, number);
        await person.Says(before);
        var path = Path.Combine(Folder, name + ".json");
        if (Update)
            await File.WriteAllBytesAsync(path, person.Saved, TestContext.Current.CancellationToken);
        var file = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(person.Saved));
        Assert.Equal(file, StateCodec.Write(StateCodec.Read(file)));
        await person.Says(after);
        Assert.Contains(end, person.Heard, StringComparison.Ordinal);
    }

    /// <summary>One person's side, a message a word; "code" is the newest code that came.</summary>
    private sealed class Talk(ChatHarness harness, string number)
    {
        private readonly ChannelAddress _address = ChatHarness.Address("whatsapp", number);
        private string _code = "";

        public string Heard { get; private set; } = "";

        public byte[] Saved => harness.StateOf(_address);

        public async Task Says(string words)
        {
            foreach (var word in words.Split(' '))
            {
                var (replies, codes) = await harness.Say(_address, word == "code" ? _code : word);
                (Heard, _code) = (string.Join('\n', replies), codes is [.., var newest] ? newest.Code : _code);
            }
        }
    }
}
