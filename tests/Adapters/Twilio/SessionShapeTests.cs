using System.Text.Json.Nodes;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

/// <summary>Which form choices take on WhatsApp, and that Twilio takes the form.</summary>
public sealed class SessionShapeTests
{
    private const string TwentyUnits = "छह महीने के पुराने ब";

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "buttons-2-1")]
    [InlineData(3, "buttons-3-1")]
    [InlineData(4, "list-4-1")]
    [InlineData(10, "list-10-1")]
    [InlineData(11, null)]
    public void The_number_of_choices_makes_buttons_or_a_list(int choices, string? name) =>
        Assert.Equal(name, SessionShape.Of(Question("What?", choices), Language.Hindi)?.Name);

    [Theory]
    [InlineData("One\ntwo", 2, "buttons-2-2")]
    [InlineData("1\n2\n3\n4\n5\n6", 2, "buttons-2-6")]
    [InlineData("1\n2\n3\n4\n5\n6\n7", 2, null)]
    [InlineData("1\n2\n3", 5, "list-5-3")]
    [InlineData("1\n2\n3\n4", 5, null)]
    [InlineData("One\n\nthree", 2, null)]
    [InlineData("Tab\tbed", 2, null)]
    [InlineData("Five     spaces", 2, null)]
    [InlineData(" ", 2, null)]
    public void A_value_is_one_line_so_lines_are_part_of_the_form(string text, int choices, string? name) =>
        Assert.Equal(name, SessionShape.Of(Question(text, choices), Language.English)?.Name);

    [Theory]
    [InlineData(2, TwentyUnits, true)]
    [InlineData(2, TwentyUnits + "ि", false)]
    [InlineData(5, TwentyUnits + "ि", true)]
    [InlineData(5, TwentyUnits + "िजली", true)]
    [InlineData(5, TwentyUnits + "िजली क", false)]
    [InlineData(2, "", false)]
    public void A_label_that_does_not_fit_is_numbered(int choices, string label, bool fits)
    {
        var question = Question("What?", choices);
        question = question with { Choices = [.. question.Choices.Skip(1), new Choice("c:last", label)] };
        Assert.Equal(fits, SessionShape.Of(question, Language.Hindi) is not null);
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void So_is_a_long_text(int length, bool fits) =>
        Assert.Equal(fits, SessionShape.Of(Question(new string('x', length), 3), Language.English) is not null);

    [Fact]
    public void So_are_choices_that_WhatsApp_cannot_tell_apart_and_ids_that_are_too_long()
    {
        Choice[] same = [new("a", "Yes"), new("a", "No")], alike = [new("a", "Yes"), new("b", "Yes")];
        Choice[] longest = [new(new string('a', 200), "Yes"), new("b", "No")], tooLong = [new(new string('a', 201), "Yes"), new("b", "No")];
        Assert.Equal(
            [false, false, true, false],
            new[] { same, alike, longest, tooLong }.Select(choices => SessionShape.Of(new Reply("?") { Choices = choices }, Language.English) is not null));
    }

    [Fact]
    public void Media_has_no_place_beside_choices() =>
        Assert.Null(SessionShape.Of(Question("What?", 2) with { MediaUrl = "https://example.in/bill.pdf" }, Language.English));

    [Fact]
    public void Details_stand_above_buttons_and_in_the_items_of_a_list()
    {
        var two = WithDetails(Question("Yours:", 2));
        Assert.Equal(("buttons-2-3", "Yours:\nChoice 1: due\nChoice 2: due"), (SessionShape.Of(two, Language.English)!.Name, two.Above));
        var four = WithDetails(Question("Yours:", 4)).WithLine("More: MENU");
        Assert.Equal(("list-4-2-details", "Yours:\nMore: MENU"), (SessionShape.Of(four, Language.English)!.Name, four.Above));
        var shown = Shown(four);
        Assert.All(shown.Options, option => Assert.Equal("due", option.Description));
        Assert.Equal("Choose", shown.Button);
    }

    [Fact]
    public void Every_form_is_one_that_Twilio_takes_and_shows_what_was_said()
    {
        Assert.All(SessionShape.All, shape =>
        {
            Assert.Null(FakeContentRules.Problem(JsonNode.Parse(shape.Definition().ToJson())!.AsObject()));
            var details = shape.Details || (shape.Choices <= Reply.MostButtons && shape.Lines > shape.Choices);
            var lines = details && !shape.Details ? shape.Lines - shape.Choices : shape.Lines;
            var reply = Question(string.Join('\n', Enumerable.Range(1, lines).Select(line => $"'Line' {line} \"पंक्ति\"")), shape.Choices);
            reply = details ? WithDetails(reply) : reply;
            Assert.Equal(shape, SessionShape.Of(reply, Language.Hindi));
            var shown = Shown(reply);
            Assert.Equal(reply.Above, shown.Body);
            Assert.Equal(reply.Choices.Select(choice => (choice.Id, choice.Label)), shown.Options.Select(option => (option.Id, option.Title)));
        });
    }

    [Fact]
    public void Every_definition_has_a_name_of_its_own_and_another_text_is_another_definition()
    {
        var all = TemplateDefinitions.All(TimeSpan.FromMinutes(5), "https://bijli.example.in");
        Assert.Equal(all.Count, all.Select(definition => (definition.Name, definition.Language)).Distinct().Count());
        Assert.All(all, definition => Assert.Null(FakeContentRules.Problem(JsonNode.Parse(definition.ToJson())!.AsObject())));
        Assert.All(all, definition => Assert.Matches("^[a-z0-9_]{1,512}$", definition.ApprovalName));
        var code = CodeTemplate.Definition(Language.Hindi, TimeSpan.FromMinutes(5));
        Assert.Equal(code.FriendlyName, CodeTemplate.Definition(Language.Hindi, TimeSpan.FromMinutes(5)).FriendlyName);
        Assert.NotEqual(code.FriendlyName, CodeTemplate.Definition(Language.Hindi, TimeSpan.FromMinutes(6)).FriendlyName);
    }

    private static FakeRendering Shown(Reply reply)
    {
        var shape = SessionShape.Of(reply, Language.English)!;
        var (shown, error) = FakeContentRules.Render(
            JsonNode.Parse(shape.Definition().ToJson())!.AsObject(), JsonNode.Parse(shape.Fill(reply, Language.English))!.AsObject());
        Assert.Equal(0, error);
        return shown!;
    }

    private static Reply WithDetails(Reply reply) =>
        reply with { Choices = [.. reply.Choices.Select(choice => choice with { Detail = "due" })] };

    private static Reply Question(string text, int choices) => new(text)
    {
        Choices = [.. Enumerable.Range(1, choices).Select(number => new Choice($"c:{number}", $"Choice {number}"))],
    };
}
