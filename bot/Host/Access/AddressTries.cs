using System.Net;
using System.Net.Sockets;

namespace BijliMitra.Access;

/// <summary>
/// Counts the wrong log-ins of each network address, whatever codes they are for: who guesses at codes, or tries one password on many, meets no lock of a
/// member. Kept by each node for itself, as it is asked before the database is.
/// </summary>
internal sealed class AddressTries(StaffOptions options, TimeProvider time)
{
    // One household or office has all of it (RFC 6177).
    private const int NetworkBytes = 8;
    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, (int Taken, DateTimeOffset Ends)> _counts = [];

    /// <summary>Takes a try. False where the address has none left until <see cref="StaffOptions.LockFor"/> after its first.</summary>
    public bool Take(IPAddress? address)
    {
        var (key, now) = (Key(address), time.GetUtcNow());
        lock (_lock)
        {
            if (!_counts.TryGetValue(key, out var count) || count.Ends <= now)
            {
                Forget(now);
                count = (0, now + options.LockFor);
            }
            if (count.Taken >= options.WrongLogInsPerAddress)
            {
                return false;
            }
            _counts[key] = count with { Taken = count.Taken + 1 };
            return true;
        }
    }

    /// <summary>Gives back the try of a log-in that was right: a whole office may come from one address.</summary>
    public void GiveBack(IPAddress? address)
    {
        var key = Key(address);
        lock (_lock)
        {
            if (_counts.TryGetValue(key, out var count) && count.Taken > 0)
            {
                _counts[key] = count with { Taken = count.Taken - 1 };
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in _counts.Where(one => one.Value.Ends <= now))
        {
            _counts.Remove(key);
        }
    }

    private static IPAddress Key(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new([.. address.GetAddressBytes()[..NetworkBytes], .. new byte[NetworkBytes]]),
        _ => address,
    };
}
