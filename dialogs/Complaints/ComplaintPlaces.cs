using System.Globalization;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Outages;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Finds out which connection or place a complaint is about: what a message names, and what the chat's own number or its codes tell.</summary>
internal sealed class ComplaintPlaces(AccountDesk accounts, AreaBook areas, ComplaintDesk complaints, OutagesOptions options)
{
    /// <summary>The draft with the account and the place that the message names.</summary>
    public async Task<ComplaintDraft> NamedAsync(ITurnContext context, ComplaintDraft draft, CancellationToken stop)
    {
        var message = context.Turn().Message;
        if (context.Reading().Entities.Account is { IsNpcl: false } account && MobileLike.Judge(account, message.Address) != MobileGuess.Sure)
        {
            draft = await OfAsync(context, draft, account.Digits, stop);
        }
        var map = await areas.Map(stop);
        if (message.Location is { } point)
        {
            return draft with
            {
                Place = complaints.Seal(string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:F5}, {point.Longitude:F5}")),
                AreaId = map.Near(point, options.NearKilometres)?.AreaId,
                Placed = true,
            };
        }
        return PlaceReader.Read(map, context.Activity.Text, asked: false).Sure is [var place]
            ? draft with { Place = complaints.Seal(place.Name(context.Turn().Language)), AreaId = place.AreaId, Placed = true }
            : draft;
    }

    /// <summary>The draft with the only connection of the chat; as it is where there are none or several.</summary>
    public async Task<ComplaintDraft> OwnAsync(ITurnContext context, ComplaintDraft draft, CancellationToken stop)
    {
        if (draft.Account is not null)
        {
            return draft;
        }
        var opened = await accounts.Connections(context.Turn(), stop);
        var own = opened.Count > 0 ? opened : await accounts.OfOwnPhone(context.Turn(), stop);
        return own is [var only] ? With(draft, only, opened.Count > 0) : draft;
    }

    /// <summary>The connections that the chat has opened.</summary>
    public Task<IReadOnlyList<Connection>> OpenedAsync(ITurnContext context, CancellationToken stop) => accounts.Connections(context.Turn(), stop);

    /// <summary>True where the chat's own number is on record.</summary>
    public async Task<bool> IsKnownAsync(ITurnContext context, CancellationToken stop) => (await accounts.OfOwnPhone(context.Turn(), stop)).Count > 0;

    /// <summary>The connection of the chat's own number that ends in these digits; null where none does.</summary>
    public async Task<ComplaintDraft?> ByLastDigitsAsync(ITurnContext context, ComplaintDraft draft, string digits, CancellationToken stop) =>
        Access.Named(await accounts.OfOwnPhone(context.Turn(), stop), digits) is { } named ? With(draft, named, verified: false) : null;

    /// <summary>The draft with one of the connections that the chat has opened.</summary>
    public ComplaintDraft With(ComplaintDraft draft, Connection connection, bool verified) => draft with
    {
        Account = complaints.Seal(connection.Number.Digits),
        Proof = verified ? AccountProof.Verified : AccountProof.OwnPhone,
        Placed = true,
    };

    /// <summary>The draft with a place in the person's own words.</summary>
    public ComplaintDraft InWords(ComplaintDraft draft, string? words) =>
        string.IsNullOrWhiteSpace(words) ? draft : draft with { Place = complaints.Seal(words.Trim()) };

    private async Task<ComplaintDraft> OfAsync(ITurnContext context, ComplaintDraft draft, string digits, CancellationToken stop)
    {
        var opened = await accounts.Connections(context.Turn(), stop);
        if (Access.Named(opened, digits) is { } mine)
        {
            return With(draft, mine, verified: true);
        }
        return await ByLastDigitsAsync(context, draft, digits, stop)
            ?? draft with { Account = complaints.Seal(digits), Proof = AccountProof.Typed, Placed = true };
    }
}
