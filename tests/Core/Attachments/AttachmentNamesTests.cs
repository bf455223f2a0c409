using BijliMitra.Core.Attachments;
using Xunit;

namespace BijliMitra.Tests.Core.Attachments;

public sealed class AttachmentNamesTests
{
    [Theory]
    [InlineData("Corrected bill (2).pdf", "Corrected bill (2).pdf")]
    [InlineData("बिल सुधार.PDF", "बिल सुधार.pdf")]
    [InlineData(@"C:\scans\notice.pdf", "notice.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("a\"b\r\nSet-Cookie: x.pdf", "a b Set-Cookie x.pdf")]
    [InlineData("invoice.exe.pdf", "invoice exe.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("***", "file.pdf")]
    [InlineData("", "file.pdf")]
    public void A_name_keeps_its_words_and_nothing_that_means_something_to_a_machine(string typed, string clean) =>
        Assert.Equal(clean, AttachmentNames.Clean(typed, AttachmentKind.Pdf));

    [Fact]
    public void The_ending_is_that_of_what_it_is() => Assert.Equal("meter.jpg", AttachmentNames.Clean("meter.png", AttachmentKind.Jpeg));

    [Fact]
    public void A_long_name_is_cut_between_letters()
    {
        var name = AttachmentNames.Clean(string.Concat(Enumerable.Repeat("कि", 100)), AttachmentKind.Pdf);
        Assert.Equal(string.Concat(Enumerable.Repeat("कि", 60)) + ".pdf", name);
    }
}
