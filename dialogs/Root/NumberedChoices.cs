using System.Text;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Root;

/// <summary>Choices as numbered lines below the question, for channels without buttons.</summary>
internal static class NumberedChoices
{
    public static string Render(Activity activity)
    {
        var text = new StringBuilder(activity.Text);
        var number = 0;
        foreach (var choice in activity.SuggestedActions?.Actions ?? [])
        {
            text.Append('\n').Append(++number).Append(". ").Append(choice.Title);
        }
        return text.ToString();
    }
}
