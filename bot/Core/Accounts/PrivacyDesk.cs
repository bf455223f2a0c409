using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Accounts;

/// <summary>"Forget me": what we know of a chat goes in one transaction, the rows that prove what happened stay without their contents.</summary>
public sealed class PrivacyDesk
{
    /// <summary>Deletes the chat's links, its links to bills, its pictures and the bodies of all its messages; the host empties its state in the same commit.</summary>
    public void Forget(Turn turn)
    {
        var (conversation, message) = (turn.Message.ConversationId, turn.Message.Id);
        turn.ForgetChat();
        turn.Links = [];
        turn.Change(async (db, stop) =>
        {
            await db.AccountLinks.Where(l => l.ConversationId == conversation).ExecuteDeleteAsync(stop);
            await db.BillLinks.Where(l => l.ConversationId == conversation).ExecuteDeleteAsync(stop);
            await db.CodeRequests.Where(r => r.ConversationId == conversation).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.AskedBy, "").SetProperty(r => r.AccountNumber, "").SetProperty(r => r.Code, (byte[]?)null)
                    .SetProperty(r => r.Target, (byte[]?)null), stop);
            await db.PaperTries.Where(t => t.ConversationId == conversation).ExecuteUpdateAsync(set => set.SetProperty(t => t.AccountNumber, ""), stop);
            await db.Pictures.Where(p => p.ConversationId == conversation && (p.Bytes != null || p.State == PictureState.Wanted)).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PictureState.Erased).SetProperty(p => p.Bytes, (byte[]?)null), stop);
            await db.Inbox.Where(m => m.ConversationId == conversation && m.Id <= message && m.State != InboxState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, Array.Empty<byte>()), stop);
            await db.Outbox.Where(m => m.ConversationId == conversation && m.State != OutboxState.Waiting)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.Body, Array.Empty<byte>()).SetProperty(m => m.MediaUrl, (byte[]?)null).SetProperty(m => m.Choices, (byte[]?)null),
                    stop);
        });
    }
}
