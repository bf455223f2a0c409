using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Billing;

/// <summary>Says where a number stands on the bill: the first time in a chat, and where the channel carries pictures, below a picture of it, in one message.</summary>
internal sealed class NumbersOnBill(BillPicture picture)
{
    public Task SayAsync(ITurnContext context, TextKey text, params (string Name, string Value)[] values)
    {
        if (!context.TakesDocuments() || context.Chat().BillPictureShown)
        {
            return context.SayAsync(text, values);
        }
        context.Chat().BillPictureShown = true;
        return context.SendActivityAsync(new Activity(ActivityTypes.Message)
        {
            Text = context.Text(text, values),
            Attachments = [new Attachment(BillPicture.ContentType, picture.Address)],
        });
    }
}
