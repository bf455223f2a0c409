using System.Globalization;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Staff;

namespace BijliMitra.StaffPages.Outages;

public sealed partial class OutagesPage
{
    private static readonly AreaKind[] Parts = [AreaKind.Feeder, AreaKind.Substation, AreaKind.Transformer];
    private readonly Dictionary<long, TypedWord> _words = [];
    private OutageBoard _board = new([], []);
    private TypedWord _new = new();
    private string? _part;
    private string? _reason;
    private DateTime? _begins;
    private DateTime? _ends;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _board = await Desks.Outages.Board(Actor, default) ?? new OutageBoard([], []);
        _words.Clear();
        (_new, _part, _reason, _begins, _ends) = (new TypedWord(), null, null, null, null);
    }

    private static string Key(OutageItem item) => item.Id.ToString(CultureInfo.InvariantCulture);

    private TypedWord Of(OutageItem item)
    {
        if (!_words.TryGetValue(item.Id, out var word))
        {
            _words[item.Id] = word = new TypedWord();
        }
        return word;
    }

    private Task<StaffResult> Enter() => Find() is { } area
        ? Desks.Outages.Begin(Actor, area.Kind, area.Code, OutageClass.Supply, _new.Read(null), default)
        : Task.FromResult(StaffResult.BadValue);

    private Task<StaffResult> Plan()
    {
        if (Find() is not { } area)
        {
            return Task.FromResult(StaffResult.BadValue);
        }
        return _begins is { } begins && _ends is { } ends
            ? Desks.Outages.Plan(Actor, new PlannedEntry(area.Kind, area.Code, TypedWord.Moment(begins), TypedWord.Moment(ends), _reason), default)
            : Task.FromResult(StaffResult.BadTime);
    }

    // By the code of a part of the network, or by the locality that it feeds.
    private Area? Find()
    {
        var typed = _part?.Trim() ?? "";
        var place = Map.Localities.FirstOrDefault(place => place.NameEnglish.Equals(typed, StringComparison.OrdinalIgnoreCase) || place.NameHindi == typed);
        return place is not null ? Map.Find(place.AreaId) : Parts.Select(kind => Map.Find(kind, typed.ToUpperInvariant())).FirstOrDefault(area => area is not null);
    }
}
