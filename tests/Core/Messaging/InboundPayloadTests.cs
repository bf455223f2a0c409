using System.Text;
using System.Text.Json;
using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Core.Messaging;

/// <summary>Releases of before and after read one inbox.</summary>
public sealed class InboundPayloadTests
{
    private static readonly InboundPayload Payload = new()
    {
        Address = "+919810000011",
        Fields = [new("Body", "बिल \"10\"\n\\"), new("Body", ""), new("Key", "Value"), new("", "Address")],
    };

    [Fact]
    public void What_is_written_is_read_again() => AssertSame(InboundPayload.FromBytes(Payload.ToBytes()));

    [Fact]
    public void What_is_written_is_read_by_the_release_before() =>
        AssertSame(JsonSerializer.Deserialize<InboundPayload>(Payload.ToBytes())!);

    [Fact]
    public void What_the_release_before_wrote_is_read() =>
        AssertSame(InboundPayload.FromBytes(JsonSerializer.SerializeToUtf8Bytes(Payload)));

    [Fact]
    public void What_a_release_to_come_adds_is_passed_over() => Assert.Equal(
        [new("Body", "bill")],
        InboundPayload.FromBytes(Encoding.UTF8.GetBytes("""{"New":{"a":[1,null]},"Fields":[{"Key":"Body","Value":"bill"}],"Address":"+91"}""")).Fields);

    private static void AssertSame(InboundPayload read)
    {
        Assert.Equal(Payload.Address, read.Address);
        Assert.Equal(Payload.Fields, read.Fields);
    }
}
