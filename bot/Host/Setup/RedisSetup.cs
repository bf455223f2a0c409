using System.Net.Sockets;
using BijliMitra.State;
using StackExchange.Redis;

namespace BijliMitra.Setup;

/// <summary>Connects to Redis, Valkey or the Garnet inside.</summary>
internal static class RedisSetup
{
    // Longer than a hiccup, shorter than a turn's lock: a frozen server makes messages wait, not threads.
    private const int TimeoutMs = 2000;

    public static async Task<IConnectionMultiplexer> Connect(RedisOptions options, EmbeddedGarnet? garnet)
    {
        var configuration = garnet is null ? Parse(options.Connection) : new ConfigurationOptions();
        if (garnet is not null)
        {
            configuration.EndPoints.Add(new UnixDomainSocketEndPoint(garnet.SocketPath));
        }
        // The program starts without Redis and waits for it: messages are accepted meanwhile.
        configuration.AbortOnConnectFail = false;
        // doctor asks for INFO, which the client keeps for administrators.
        configuration.AllowAdmin = true;
        configuration.ConnectTimeout = TimeoutMs;
        configuration.AsyncTimeout = TimeoutMs;
        configuration.SyncTimeout = TimeoutMs;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        configuration.ReconnectRetryPolicy = new LinearRetry(250);
        return await ConnectionMultiplexer.ConnectAsync(configuration);
    }

    private static ConfigurationOptions Parse(string connection)
    {
        try
        {
            return ConfigurationOptions.Parse(connection);
        }
        catch (ArgumentException fault)
        {
            throw new SettingsException($"Redis:Connection: cannot be read ({fault.Message}). An example: 127.0.0.1:6379,password=secret");
        }
    }
}
