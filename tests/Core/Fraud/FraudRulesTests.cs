using BijliMitra.Core.Fraud;
using Xunit;

namespace BijliMitra.Tests.Core.Fraud;

public sealed class FraudRulesTests
{
    [Theory]
    [InlineData(FraudMarks.CutSoon)]
    [InlineData(FraudMarks.RemoteControl)]
    [InlineData(FraudMarks.SecretAsked)]
    [InlineData(FraudMarks.App)]
    [InlineData(FraudMarks.SmallPayment)]
    [InlineData(FraudMarks.OtherNumber | FraudMarks.Urgent | FraudMarks.Electricity)]
    [InlineData(FraudMarks.OwnText | FraudMarks.OwnLink | FraudMarks.RemoteControl)]
    public void What_we_never_do_or_two_suspicions_about_electricity_are_a_fraud(FraudMarks marks) =>
        Assert.Equal(FraudVerdict.Scam, FraudRules.Judge(marks));

    [Theory]
    [InlineData(FraudMarks.None)]
    [InlineData(FraudMarks.OtherNumber | FraudMarks.Electricity)]
    [InlineData(FraudMarks.OtherNumber | FraudMarks.OtherLink | FraudMarks.Urgent)]
    [InlineData(FraudMarks.OwnLink | FraudMarks.OwnHeader | FraudMarks.OnlyOurNumber)]
    [InlineData(FraudMarks.OwnText | FraudMarks.OtherLink)]
    public void Everything_else_stays_unknown(FraudMarks marks) => Assert.Equal(FraudVerdict.Unknown, FraudRules.Judge(marks));

    [Fact]
    public void Only_our_own_words_look_ours() => Assert.Equal(FraudVerdict.LooksOurs, FraudRules.Judge(FraudMarks.OwnText | FraudMarks.Electricity));
}
