using BijliMitra.Access;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BijliMitra.StaffPages.Audit;

/// <summary>The audit, to be read, filtered and taken away. The last one is a line in it.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 50;
    private const int MostExported = 50_000;

    private string? _code;
    private AuditAction? _action;
    private string? _subject;
    private DateOnly? _from;
    private DateOnly? _to;
    private long? _before;
    private List<AuditEntry> _lines = [];
    private string _told = "";

    [CascadingParameter]
    private StaffActor Actor { get; set; } = null!;

    [Inject]
    private AuditReader Reader { get; set; } = null!;

    [Inject]
    private AccessAudit Audit { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private AuditFilter Filter => new(_code, _action, _subject, _from, _to);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Newest();

    private Task Newest() => Show(null);

    private Task Older() => Show(_lines[^1].Id);

    private async Task Show(long? before)
    {
        (_before, _lines) = (before, await Reader.Lines(Actor, Filter, before, PageSize, CancellationToken.None));
        _told = _lines.Count == 0 ? T["audit-none"] : "";
    }

    private async Task Export()
    {
        var lines = await Reader.Lines(Actor, Filter, null, MostExported, CancellationToken.None);
        // First the line, then the file: nothing leaves that is not noted.
        await Audit.Note(Actor, AuditAction.Exported, "audit", $"{lines.Count} lines", CancellationToken.None);
        using var file = new DotNetStreamReference(new MemoryStream(AuditSheet.Of(lines)));
        await Script.InvokeVoidAsync("consoleSave", $"audit-{Core.Texts.IndianTime.Day(Time.GetUtcNow()):yyyy-MM-dd}.csv", file);
        _told = T["audit-exported", lines.Count];
    }
}
