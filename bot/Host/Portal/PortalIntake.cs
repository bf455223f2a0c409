using BijliMitra.Core.Complaints;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Portal;

namespace BijliMitra.Portal;

/// <summary>What became of an event: a result, or the reason why it cannot be taken; neither where its type is not taken yet.</summary>
internal readonly record struct PortalAnswer(PortalResult? Result, string? Reason);

/// <summary>Gives each event to who takes its type.</summary>
internal sealed class PortalIntake(ConsumerChanges consumers, OutageFeed outages, ComplaintUpdates complaints)
{
    public async Task<PortalAnswer> Take(PortalEnvelope envelope, CancellationToken stop)
    {
        switch (envelope.Type)
        {
            case PortalEnvelope.ConsumerChanged:
                return ConsumerChangeReader.TryRead(envelope, out var change, out var unread)
                    ? new PortalAnswer(await consumers.Take(change, stop), null)
                    : new PortalAnswer(null, unread);
            case { } type when type.StartsWith(PortalEnvelope.Outage, StringComparison.Ordinal):
                return OutageNewsReader.TryRead(envelope, out var news, out var reason)
                    ? new PortalAnswer(await outages.Take(news, stop), null)
                    : new PortalAnswer(null, reason);
            case PortalEnvelope.ComplaintUpdated:
                return ComplaintUpdateReader.TryRead(envelope, out var update, out var wrong)
                    ? new PortalAnswer(await complaints.Take(update, stop), null)
                    : new PortalAnswer(null, wrong);
            default:
                return default;
        }
    }
}
