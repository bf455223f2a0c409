using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>What a chat hears when its change is made, waits, or is for a person to decide.</summary>
internal static class ChangeWords
{
    public static IEnumerable<string> Of(ITurnContext context, IReadOnlyList<string> accounts, NewContact contact, ChangeOutcome outcome)
    {
        (string, string)[] values =
        [
            ("account", ContactWords.Accounts(accounts)), ("what", ContactWords.Name(context, contact.Kinds)), ("value", ContactWords.Shown(contact.Masked)),
            ("time", outcome.DueAt is { } due ? ContactWords.Moment(context, due) : ""),
        ];
        yield return context.Text(KeyOf(outcome.State), values);
        if (outcome.Told.Count > 0 && outcome.State != ChangeState.InReview)
        {
            yield return context.Text(TextKey.ChangeTold, ("old", ContactWords.Shown(string.Join(", ", outcome.Told))));
        }
    }

    private static TextKey KeyOf(ChangeState state) => state switch
    {
        ChangeState.Applied => TextKey.ChangeMade,
        ChangeState.Waiting => TextKey.ChangeWaits,
        ChangeState.AsksOld => TextKey.ChangeAsksOld,
        _ => TextKey.ChangeInReview,
    };
}
