using System.Text;
using BijliMitra.Webhooks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace BijliMitra.Tests.Host.Webhooks;

public sealed class FormReaderTests
{
    [Fact]
    public void Keys_keep_their_case_their_order_and_their_repetitions()
    {
        var fields = Parse("Body=a&body=b&Body=c&Body=a");

        Assert.Equal([new("Body", "a"), new("body", "b"), new("Body", "c"), new("Body", "a")], fields!);
    }

    [Fact]
    public void A_key_without_a_value_or_without_an_equals_sign_is_a_field_with_an_empty_value() =>
        Assert.Equal([new("A", ""), new("B", ""), new("", "c")], Parse("A&B=&=c")!);

    [Fact]
    public void Plus_signs_and_percent_escapes_are_decoded_as_utf_8() =>
        Assert.Equal([new("Body", "बिल 10+1")], Parse("Body=%E0%A4%AC%E0%A4%BF%E0%A4%B2+10%2B1")!);

    [Fact]
    public void A_form_of_too_many_fields_is_refused() =>
        Assert.Null(Parse(string.Join('&', Enumerable.Repeat("a=b", FormReader.MostFields + 1))));

    [Theory]
    [InlineData(FormReader.MostBytes, 200)]
    [InlineData(FormReader.MostBytes + 1, 413)]
    public async Task A_body_is_taken_up_to_the_limit_also_where_its_length_is_not_announced(int bytes, int status)
    {
        var request = Request("application/x-www-form-urlencoded", "a=" + new string('b', bytes - 2), announced: false);

        Assert.Equal(status, (await FormReader.Read(request, default)).Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Only_url_encoded_forms_are_read(string? contentType) =>
        Assert.Equal(415, (await FormReader.Read(Request(contentType, "a=b"), default)).Status);

    [Fact]
    public async Task A_charset_behind_the_content_type_does_no_harm() =>
        Assert.Equal(200, (await FormReader.Read(Request("application/x-www-form-urlencoded; charset=utf-8", "a=b"), default)).Status);

    [Theory]
    [InlineData("100%", "100%")]
    [InlineData("%zz%4", "%zz%4")]
    [InlineData("%+1", "% 1")]
    [InlineData("%41%FF", "A\uFFFD")]
    public void A_percent_sign_that_begins_no_byte_stays_and_what_is_no_utf_8_is_replaced(string written, string read) =>
        Assert.Equal(read, Assert.Single(Parse("Body=" + written)!).Value);

    private static List<KeyValuePair<string, string>>? Parse(string body) => FormReader.Parse(Encoding.UTF8.GetBytes(body));

    private static HttpRequest Request(string? contentType, string body, bool announced = true)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new DefaultHttpContext().Request;
        request.ContentType = contentType;
        request.ContentLength = announced ? bytes.Length : null;
        request.Body = new MemoryStream(bytes);
        return request;
    }
}
