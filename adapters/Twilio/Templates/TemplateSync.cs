using System.Net;
using System.Runtime.CompilerServices;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>What became of one definition.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Sid">Twilio's id of its resource; null where there is none.</param>
/// <param name="Created">Whether it was made just now.</param>
/// <param name="Approval">What WhatsApp says; null where that is not needed, or not known.</param>
/// <param name="Problem">What went wrong, in one sentence; null where all is well.</param>
public sealed record SyncedTemplate(TemplateDefinition Definition, string? Sid, bool Created, ContentApproval? Approval, string? Problem);

/// <summary>
/// Brings the resources at Twilio up to our definitions: creates what is missing, submits what needs approval, touches nothing else. A
/// resource is known by its friendly name, which carries the definition's hash.
/// </summary>
public sealed class TemplateSync(ContentApi api, TimeProvider clock)
{
    private const int MostTries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// One result for each definition, as it is dealt with. Throws like <see cref="ContentApi"/> only where not even the list of
    /// resources can be had.
    /// </summary>
    public async IAsyncEnumerable<SyncedTemplate> Run(
        IReadOnlyList<TemplateDefinition> definitions, [EnumeratorCancellation] CancellationToken stop)
    {
        var known = await Known(stop);
        foreach (var definition in definitions)
        {
            yield return await Sync(definition, known.GetValueOrDefault(definition.FriendlyName), stop);
        }
    }

    /// <summary>How each definition stands at Twilio. Changes nothing; throws like <see cref="ContentApi"/>.</summary>
    public async Task<IReadOnlyList<SyncedTemplate>> Look(IReadOnlyList<TemplateDefinition> definitions, CancellationToken stop)
    {
        var (known, results) = (await Known(stop), new List<SyncedTemplate>());
        foreach (var definition in definitions)
        {
            var sid = known.GetValueOrDefault(definition.FriendlyName);
            var approval = sid is null || definition.Category is null ? null : await api.Approval(sid, stop);
            results.Add(new SyncedTemplate(definition, sid, false, approval, null));
        }
        return results;
    }

    private async Task<SyncedTemplate> Sync(TemplateDefinition definition, string? known, CancellationToken stop)
    {
        var sid = known;
        try
        {
            sid ??= await Create(definition, stop);
            var approval = definition.Category is null ? null : await Approve(definition, sid, stop);
            return new SyncedTemplate(definition, sid, known is null, approval, null);
        }
        catch (Exception fault) when (IsTwilios(fault, stop))
        {
            return new SyncedTemplate(definition, sid, known is null && sid is not null, null, fault.Message);
        }
    }

    // Whether a request without an answer was carried out, only the list can tell.
    private async Task<string> Create(TemplateDefinition definition, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await api.Create(definition, stop);
            }
            catch (Exception fault) when (attempt < MostTries && MayGoWell(fault) && IsTwilios(fault, stop))
            {
                await Task.Delay(Pause * attempt, clock, stop);
            }
            if ((await Known(stop)).GetValueOrDefault(definition.FriendlyName) is { } made)
            {
                return made;
            }
        }
    }

    private async Task<ContentApproval> Approve(TemplateDefinition definition, string sid, CancellationToken stop)
    {
        var approval = await api.Approval(sid, stop);
        return approval.Status == ContentApi.Unsubmitted
            ? await api.RequestApproval(sid, definition.ApprovalName, definition.Category!, stop)
            : approval;
    }

    private async Task<Dictionary<string, string>> Known(CancellationToken stop) => (await api.List(stop))
        .Where(resource => resource.FriendlyName.StartsWith(TemplateDefinition.Prefix, StringComparison.Ordinal))
        .GroupBy(resource => resource.FriendlyName)
        .ToDictionary(same => same.Key, same => same.Select(resource => resource.Sid).Order(StringComparer.Ordinal).First());

    private static bool MayGoWell(Exception fault) =>
        fault is not ContentApiException { Status: < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests };

    /// <summary>Whether the fault is the network's or Twilio's, not ours and not <paramref name="stop"/>.</summary>
    public static bool IsTwilios(Exception fault, CancellationToken stop) => !stop.IsCancellationRequested
        && fault is ContentApiException or HttpRequestException or OperationCanceledException or IOException;
}
