using System.Net;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>
/// Several programs on one PostgreSQL and one Redis, behind a door that hands each webhook to the next of them in turn, and to another one
/// where that is not there: as a proxy in front does.
/// </summary>
internal sealed class NodeScene : IAsyncDisposable
{
    private readonly List<Node> _nodes = [];
    private int _turn;

    private NodeScene(Scene scene) => Scene = scene;

    public Scene Scene { get; }

    /// <summary>The nodes; the first is the scene's own program.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Starts so many nodes and waits until all are ready.</summary>
    public static async Task<NodeScene> Start(int count, params (string Setting, string Value)[] settings)
    {
        var nodes = new NodeScene(await Scene.StartOnServers(settings));
        nodes._nodes.Add(new Node(nodes.Scene.Settings, nodes.Scene.Folder) { Bot = nodes.Scene.Bot });
        nodes.Scene.Settings["PublicUrl"] = nodes.Scene.Settings["Urls"];
        nodes.Scene.Door = nodes.Next;
        while (nodes._nodes.Count < count)
            nodes._nodes.Add(nodes.Another());
        await Task.WhenAll(nodes._nodes.Skip(1).Select(node => node.Start()));
        return nodes;
    }

    /// <summary>A node on a folder of its own, or a given one, not started.</summary>
    public Node Another(string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("bm-").FullName;
        var settings = new Dictionary<string, string>(Scene.Settings)
        {
            ["DataDirectory"] = folder,
            ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}",
        };
        return new Node(settings, folder);
    }

    /// <summary>Posts a signed message; to another node where one is not there. Null where none is.</summary>
    public async Task<HttpStatusCode?> Post(IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var first = Interlocked.Increment(ref _turn);
        for (var tries = 0; tries < _nodes.Count; tries++)
        {
            if (await Scene.TryPost(form, Door(first + tries)) is { } status)
                return status;
        }
        return null;
    }

    /// <summary>Has so many strangers write on and on until then. Returns how many webhooks no node took with a 200.</summary>
    public async Task<int> Load(int people, CancellationToken over)
    {
        var failed = 0;
        await Task.WhenAll(Enumerable.Range(0, people).Select(async _ =>
        {
            var person = Scene.Stranger();
            while (!over.IsCancellationRequested)
            {
                var sid = Scene.NextSid();
                if (await Post(person.Form(sid, "help")) == HttpStatusCode.OK)
                    Scene.Accepted(sid);
                else
                    Interlocked.Increment(ref failed);
                // Nobody writes faster than he reads.
                await Task.Delay(100, CancellationToken.None);
            }
        }));
        return failed;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await Scene.DisposeAsync();
        foreach (var node in _nodes.Skip(1))
            Directory.Delete(node.Folder, recursive: true);
    }

    private string Next() => Door(Interlocked.Increment(ref _turn));

    private string Door(int turn) => _nodes[(int)((uint)turn % _nodes.Count)].Settings["Urls"];

    /// <summary>One of the programs.</summary>
    internal sealed class Node(Dictionary<string, string> settings, string folder) : IAsyncDisposable
    {
        public Dictionary<string, string> Settings => settings;

        public string Folder => folder;

        public BotProcess Bot { get; set; } = null!;

        /// <summary>Starts it (again) and waits until it is ready.</summary>
        public async Task Start()
        {
            if (Bot is not null)
                await Bot.DisposeAsync();
            Bot = BotProcess.Start(settings);
            await Bot.Ready();
        }

        public ValueTask DisposeAsync() => Bot?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
