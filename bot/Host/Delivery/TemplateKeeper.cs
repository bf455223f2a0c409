using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;
using BijliMitra.Setup;

namespace BijliMitra.Delivery;

/// <summary>Syncs our templates with the account in force and keeps what came of it.</summary>
internal sealed class TemplateKeeper(
    TemplateSync sync, TemplateStore store, Func<TwilioOptions> account, OtpOptions otp, SiteOptions site, TimeProvider clock)
{
    /// <summary>
    /// Returns the result of each definition; <paramref name="each"/> hears of it at once. Throws like <see cref="ContentApi"/> where not
    /// even the list of templates can be had.
    /// </summary>
    public async Task<IReadOnlyList<SyncedTemplate>> Sync(Action<SyncedTemplate> each, CancellationToken stop)
    {
        var (owner, results) = (account().AccountSid, new List<SyncedTemplate>());
        var definitions = TemplateDefinitions.All(otp.Life, site.PublicBase);
        try
        {
            await foreach (var result in sync.Run(definitions, stop))
            {
                results.Add(result);
                each(result);
            }
        }
        finally
        {
            // Also where it was broken off: what is there may be used.
            await store.Save([.. results.Where(result => result.Sid is not null).Select(Row)], [.. definitions.Select(d => d.Name)], CancellationToken.None);
        }
        return results;

        MessageTemplate Row(SyncedTemplate result) => new()
        {
            Name = result.Definition.Name,
            Language = result.Definition.Language,
            Account = owner,
            Sid = result.Sid!,
            Hash = result.Definition.Hash,
            Approval = result.Approval?.Status,
            SyncedAt = clock.GetUtcNow(),
        };
    }
}
