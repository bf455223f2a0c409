using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>Tells which contacts are on record for a connection, masked.</summary>
internal sealed class ViewContactsDialog(ContactDesk contacts) : ConnectionDialog(nameof(ViewContactsDialog))
{
    protected override async Task TellAsync(ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop)
    {
        var found = await contacts.View(connection.AccountId, stop);
        var lines = found.Select(contact => context.Text(
            contact.State == ContactState.Live ? TextKey.ContactLine : TextKey.ContactLineDead,
            ("what", ContactWords.Name(context, NewContact.Flag(contact.Kind))), ("value", ContactWords.Shown(contact.Masked))));
        await context.SayLinesAsync(
        [
            context.Text(found.Count == 0 ? TextKey.ContactsNone : TextKey.ContactsOf, ("account", connection.Number.Spaced)), .. lines,
            context.Text(TextKey.ContactsChange),
        ]);
    }
}
