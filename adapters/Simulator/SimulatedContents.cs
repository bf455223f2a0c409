using System.Text.Json.Nodes;
using BijliMitra.Core;

namespace BijliMitra.Adapters.Simulator;

/// <summary>A Content resource of the stand-in.</summary>
/// <param name="Sid">HX and 32 hexadecimal digits.</param>
/// <param name="FriendlyName">The company's name for it.</param>
/// <param name="Language">en, hi.</param>
/// <param name="Variables">Sample values by placeholder.</param>
/// <param name="Types">The shapes by name (<c>twilio/text</c> …), as created.</param>
/// <param name="CreatedAt">When.</param>
public sealed record SimulatedContent(
    string Sid, string FriendlyName, string Language, IReadOnlyDictionary<string, string> Variables, JsonObject Types, DateTimeOffset CreatedAt)
{
    /// <summary>Name under which WhatsApp approved it; null before it was submitted.</summary>
    public string? ApprovedAs { get; init; }

    /// <summary>UTILITY, MARKETING or AUTHENTICATION; empty before it was submitted.</summary>
    public string Category { get; init; } = "";
}

/// <summary>The Content resources that the stand-in keeps, in memory.</summary>
public sealed class SimulatedContents(Ids ids, TimeProvider clock)
{
    /// <summary>Most resources kept; one more is refused.</summary>
    public const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly List<SimulatedContent> _contents = [];

    /// <summary>Keeps a resource; null where there are too many.</summary>
    public SimulatedContent? Create(string friendlyName, string language, IReadOnlyDictionary<string, string> variables, JsonObject types)
    {
        var content = new SimulatedContent("HX" + ids.Hex(16), friendlyName, language, variables, types, clock.GetUtcNow());
        lock (_gate)
        {
            if (_contents.Count == Most)
            {
                return null;
            }
            _contents.Add(content);
        }
        return content;
    }

    /// <summary>The resource of this SID; null where there is none.</summary>
    public SimulatedContent? Find(string sid)
    {
        lock (_gate)
        {
            return _contents.Find(content => content.Sid == sid);
        }
    }

    /// <summary>Approves at once, as the real WhatsApp does within minutes to a day. Null where there is no such resource.</summary>
    public SimulatedContent? Approve(string sid, string name, string category)
    {
        lock (_gate)
        {
            var index = _contents.FindIndex(content => content.Sid == sid);
            return index < 0 ? null : _contents[index] = _contents[index] with { ApprovedAs = name, Category = category };
        }
    }

    /// <summary>Removes a resource; false where there is none.</summary>
    public bool Delete(string sid)
    {
        lock (_gate)
        {
            return _contents.RemoveAll(content => content.Sid == sid) > 0;
        }
    }

    /// <summary>A page of the resources in order of creation, and whether more follow.</summary>
    public (IReadOnlyList<SimulatedContent> Page, bool More) List(int page, int size)
    {
        lock (_gate)
        {
            var from = Math.Min((long)page * size, _contents.Count);
            return ([.. _contents.Skip((int)from).Take(size)], from + size < _contents.Count);
        }
    }
}
