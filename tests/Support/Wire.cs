using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BijliMitra.Tests.Support;

/// <summary>
/// The network between the program and a server: forwards TCP, and can be cut so that connections are refused and those there are
/// break, and put back on the same port.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly IPEndPoint _target;
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly int _port = FreePort.Next();
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    /// <summary>A wire to the server at this address.</summary>
    public Wire(string url)
    {
        _target = new IPEndPoint(IPAddress.Loopback, new Uri(url).Port);
        Connect();
    }

    /// <summary>The near end, without trailing slash.</summary>
    public string Url => $"http://127.0.0.1:{_port}";

    public void Connect()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _accepting = Accept(_listener);
    }

    public async Task Cut()
    {
        _listener?.Stop();
        _listener = null;
        await _accepting;
        foreach (var client in _open.Keys)
            client.Dispose();
    }

    public async ValueTask DisposeAsync() => await Cut();

    private async Task Accept(TcpListener listener)
    {
        while (true)
        {
            try
            {
                _ = Forward(await listener.AcceptTcpClientAsync());
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Forward(TcpClient near)
    {
        using var far = new TcpClient();
        _open[near] = 0;
        try
        {
            using (near)
            {
                await far.ConnectAsync(_target);
                var (one, other) = (near.GetStream(), far.GetStream());
                await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
            }
        }
        catch (Exception fault) when (fault is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
        finally
        {
            _open.TryRemove(near, out _);
        }
    }
}
