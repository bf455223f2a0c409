using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Twilio.Converters;
using Twilio.Rest;

namespace Twilio.Base;

/// <summary>One page of a list answer, of the 2010 API's shape: the records and <c>next_page_uri</c>.</summary>
/// <typeparam name="T">What the records are.</typeparam>
public class Page<T> where T : Resource
{
    private readonly string _nextPageUri;

    private Page(string recordKey, List<T> records, int pageSize, string nextPageUri)
    {
        RecordKey = recordKey;
        Records = records;
        PageSize = pageSize;
        _nextPageUri = nextPageUri;
    }

    /// <summary>The records of this page.</summary>
    public List<T> Records { get; }

    /// <summary>The page size the answer names.</summary>
    public int PageSize { get; }

    internal string RecordKey { get; }

    /// <summary>Address of the next page.</summary>
    public string GetNextPageUrl(Domain domain) => "https://" + domain + ".twilio.com" + _nextPageUri;

    /// <summary>Whether the answer names a next page.</summary>
    public bool HasNextPage() => !string.IsNullOrEmpty(_nextPageUri);

    /// <summary>Reads a list answer.</summary>
    /// <param name="recordKey">Name of the array of records.</param>
    /// <param name="json">The answer.</param>
    /// <exception cref="Exception">The answer is not JSON of that shape.</exception>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Shape of the original.")]
    public static Page<T> FromJson(string recordKey, string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var records = root.GetProperty(recordKey).EnumerateArray().Select(Json.Read<T>).ToList();
        return new Page<T>(
            recordKey,
            records,
            root.TryGetProperty("page_size", out var size) ? size.GetInt32() : records.Count,
            root.TryGetProperty("next_page_uri", out var next) ? next.GetString() : null);
    }
}
