using System.Net;
using System.Net.Sockets;

namespace BijliMitra.Tests.Support;

/// <summary>Loopback ports for processes that tests start, below the range that outgoing connections take theirs from.</summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;
    private static int s_next = Environment.ProcessId * 50;

    /// <summary>A port that nobody listens on and that no other test gets.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref s_next) % Count);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one.
            }
        }
    }
}
