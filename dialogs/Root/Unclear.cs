using BijliMitra.Core.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>The answer to what was not understood: on the first message a welcome, on a long one a person.</summary>
internal static class Unclear
{
    public static async Task SayAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.Context.Reading().IsLong)
        {
            await dc.Context.SayAsync(TextKey.LongMessage);
        }
        else if (dc.Context.Turn().FirstTurn)
        {
            await WelcomeAsync(dc, stop);
        }
        else
        {
            await dc.Context.SayAsync(TextKey.NotUnderstood);
        }
    }

    public static async Task WelcomeAsync(DialogContext dc, CancellationToken stop)
    {
        await dc.Context.SayAsync(TextKey.Greeting);
        await dc.BeginDialogAsync(nameof(MenuDialog), null, stop);
    }
}
