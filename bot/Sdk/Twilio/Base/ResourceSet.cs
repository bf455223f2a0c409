using System.Collections;
using Twilio.Clients;
using Twilio.Http;
using Twilio.Rest;

namespace Twilio.Base;

/// <summary>
/// The records of a list request, over as many pages as there are. Pages after the first are fetched while
/// enumerating, by a blocking call. Enumerate once.
/// </summary>
/// <typeparam name="T">What the records are.</typeparam>
public class ResourceSet<T> : IEnumerable<T> where T : Resource
{
    private readonly ITwilioRestClient _client;
    private readonly long? _limit;
    private readonly double _pageLimit;
    private Page<T> _page;
    private long _pages = 1;
    private long _processed;

    /// <summary>Makes a set from its first page.</summary>
    public ResourceSet(Page<T> page, ReadOptions<T> options, ITwilioRestClient client)
    {
        _page = page;
        _client = client;
        _limit = options.Limit;
        _pageLimit = _limit is { } limit ? Math.Ceiling((double)limit / page.PageSize) : double.PositiveInfinity;
    }

    /// <summary>Whether further pages are fetched; true unless changed.</summary>
    public bool AutoPaging { get; set; } = true;

    /// <summary>The records. A page longer than the limit gives one record more than the limit, as in the original.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        while (_page is not null)
        {
            foreach (var record in _page.Records)
            {
                if (_processed > _limit)
                    yield break;
                _processed++;
                yield return record;
            }
            if (!AutoPaging || !_page.HasNextPage())
                yield break;
            _page = _pages < _pageLimit ? NextPage() : null;
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Page<T> NextPage()
    {
        _pages++;
        var response = _client.Request(new Request(Http.HttpMethod.Get, _page.GetNextPageUrl(Domain.Api)));
        return Page<T>.FromJson(_page.RecordKey, response.Content);
    }
}
