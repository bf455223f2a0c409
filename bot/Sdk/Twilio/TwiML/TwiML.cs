using System.Text;
using System.Xml.Linq;

namespace Twilio.TwiML;

/// <summary>An element of TwiML, the XML with which a webhook answers Twilio.</summary>
public class TwiML
{
    private readonly string _tagName;

    /// <summary>Makes an element without content.</summary>
    /// <param name="tagName">The element's name.</param>
    protected TwiML(string tagName) => _tagName = tagName;

    /// <summary>The document: a declaration and this element with a start and an end tag.</summary>
    public XDocument ToXDocument() => new(new XDeclaration("1.0", "utf-8", null), new XElement(_tagName, ""));

    /// <summary>The document's text. Call it on the element's own type: <see cref="object.ToString"/> is not overridden.</summary>
    /// <param name="formattingOptions">How to indent.</param>
    public string ToString(SaveOptions formattingOptions = SaveOptions.None)
    {
        using var writer = new Utf8Writer();
        ToXDocument().Save(writer, formattingOptions);
        return writer.ToString();
    }

    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
