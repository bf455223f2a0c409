using BijliMitra.Core.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>When a message is a new wish, and when rather the answer to a question that is open.</summary>
public sealed class WishInQuestionTests
{
    [Theory]
    [InlineData(Intent.Bill, 0.6, false, Intent.Bill)]
    [InlineData(Intent.Bill, 0.6, true, Intent.None)]
    [InlineData(Intent.Bill, 0.8, true, Intent.Bill)]
    [InlineData(Intent.ReportHazard, 0.6, true, Intent.ReportHazard)]
    public void A_wish_must_be_surer_inside_an_open_question_save_of_danger(Intent intent, double confidence, bool inQuestion, Intent meant) =>
        Assert.Equal(meant, Interruptions.Meant(Reading(intent, confidence), inQuestion));

    [Theory]
    [InlineData(Intent.Greet, Intent.None)]
    [InlineData(Intent.Bill, Intent.Bill)]
    public void A_greeting_with_an_account_number_is_about_the_number(Intent intent, Intent meant)
    {
        Assert.True(AccountNumber.TryParse("1042210011", out var account));
        Assert.Equal(meant, Interruptions.Meant(Reading(intent, 1) with { Entities = new Entities { Account = account } }, inQuestion: false));
    }

    private static Reading Reading(Intent intent, double confidence) => new(MessageLanguage.English, true, intent, confidence, new Entities());
}
