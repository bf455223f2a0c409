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
    [InlineData(Intent.Greet, false, Intent.None)]
    [InlineData(Intent.Bill, true, Intent.Bill)]
    [InlineData(Intent.SwitchAccount, false, Intent.SwitchAccount)]
    [InlineData(Intent.SwitchAccount, true, Intent.None)]
    public void An_account_number_with_a_greeting_or_after_a_question_is_about_the_number(Intent intent, bool inQuestion, Intent meant)
    {
        Assert.True(AccountNumber.TryParse("1042210011", out var account));
        Assert.Equal(meant, Interruptions.Meant(Reading(intent, 1) with { Entities = new Entities { Account = account } }, inQuestion));
    }

    private static Reading Reading(Intent intent, double confidence) => new(MessageLanguage.English, true, intent, confidence, new Entities());
}
