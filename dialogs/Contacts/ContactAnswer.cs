using BijliMitra.Core.Contacts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Tells whether a message answers what a dialog of this folder has asked, though its words may be a wish by themselves: "my new number is
/// 98…" answers the question for the new number.
/// </summary>
internal static class ContactAnswer
{
    public static bool IsFor(DialogContext dc)
    {
        var (context, kinds) = (dc.Context, dc.Context.Chat().Change?.Kinds ?? ContactKinds.None);
        return dc.ActiveDialog?.Id switch
        {
            nameof(NewContactDialog) => ContactReader.New(context, kinds) is not null
                || (kinds == ContactKinds.Email ? ContactReader.Mail(context) is not null : ContactReader.SaysThis(context)),
            nameof(NewCodeDialog) => context.Reading().Intent is Intent.UpdateContact or Intent.None && ContactReader.New(context, kinds) is not null,
            nameof(PaperDialog) => context.Media().Count > 0 || PaperWords.Read(context.Activity.Text).Count > 0 || PaperWords.SaysNone(context.Activity.Text),
            _ => false,
        };
    }
}
