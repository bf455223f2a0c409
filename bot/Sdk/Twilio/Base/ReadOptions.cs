namespace Twilio.Base;

/// <summary>The parameters of a request about <typeparamref name="T"/>.</summary>
public interface IOptions<T> where T : Resource
{
}

/// <summary>The parameters of a list request.</summary>
public abstract class ReadOptions<T> : IOptions<T> where T : Resource
{
    private long? _pageSize;
    private long? _limit;

    /// <summary>Records a page, at most 1000; setting null changes nothing.</summary>
    public long? PageSize
    {
        get => _pageSize;
        set => _pageSize = value ?? _pageSize;
    }

    /// <summary>Records in all; without a page size it becomes the page size. Setting null changes nothing.</summary>
    public long? Limit
    {
        get => _limit;
        set
        {
            _limit = value ?? _limit;
            _pageSize ??= value;
        }
    }
}
