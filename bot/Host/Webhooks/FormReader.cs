using System.Globalization;
using System.Text;

namespace BijliMitra.Webhooks;

/// <summary>
/// Reads a form exactly as it was sent: keys case-sensitive, in order, repeated and valueless ones kept. The framework's form reader
/// folds case and groups keys, and a signature is over every field.
/// </summary>
internal static class FormReader
{
    /// <summary>Largest body: ten media URLs and all known fields are below 32 KiB.</summary>
    public const int MostBytes = 128 * 1024;

    /// <summary>Most fields of one form.</summary>
    public const int MostFields = 500;

    /// <summary>The fields, or null with the HTTP status to answer.</summary>
    public static async Task<(IReadOnlyList<KeyValuePair<string, string>>? Fields, int Status)> Read(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }
        if (request.ContentLength > MostBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
        var buffer = new byte[(int)Math.Min(MostBytes + 1, (request.ContentLength ?? MostBytes) + 1)];
        var length = 0;
        int read;
        while (length < buffer.Length && (read = await request.Body.ReadAsync(buffer.AsMemory(length), stop)) > 0)
        {
            length += read;
        }
        if (length > MostBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
        var fields = Parse(buffer.AsSpan(0, length));
        return fields is null ? (null, StatusCodes.Status413PayloadTooLarge) : (fields, StatusCodes.Status200OK);
    }

    /// <summary>Null where there are too many fields. What is decoded is written over <paramref name="body"/>.</summary>
    public static List<KeyValuePair<string, string>>? Parse(Span<byte> body)
    {
        var fields = new List<KeyValuePair<string, string>>(40);
        foreach (var range in MemoryExtensions.Split<byte>(body, (byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
            {
                continue;
            }
            if (fields.Count == MostFields)
            {
                return null;
            }
            var equals = pair.IndexOf((byte)'=');
            fields.Add(equals < 0
                ? KeyValuePair.Create(Decode(pair), "")
                : KeyValuePair.Create(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }
        return fields;
    }

    // In place, so that a field costs its string and nothing else. A percent sign that begins no byte stays.
    private static string Decode(Span<byte> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i] == '+' ? (byte)' ' : text[i];
            if (letter == '%' && i + 2 < text.Length
                && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                letter = escaped;
                i += 2;
            }
            text[length++] = letter;
        }
        return Encoding.UTF8.GetString(text[..length]);
    }
}
