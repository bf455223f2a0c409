using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Texts;
using BijliMitra.Setup;
using BijliMitra.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

/// <summary>The sync against a Content API that fails in all the ways that Twilio's may.</summary>
public sealed class TemplateSyncTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<TemplateDefinition> Definitions =
    [
        new SessionShape(2, 1, false).Definition(),
        new SessionShape(5, 2, true).Definition(),
        CodeTemplate.Definition(Language.Hindi, TimeSpan.FromMinutes(5)),
    ];

    private FakeTwilio _twilio = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _twilio = await FakeTwilio.Start();
        _services = new ServiceCollection().AddContentApi().AddSingleton<Func<TwilioOptions>>(() => new TwilioOptions
        {
            AccountSid = _twilio.AccountSid,
            AuthToken = _twilio.AuthToken,
            ContentBaseUrl = _twilio.BaseUrl + "/",
        }).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task What_is_missing_is_made_and_a_second_run_makes_nothing()
    {
        Assert.All(await Sync(), result => Assert.True(result is { Created: true, Problem: null }, result.Problem));
        Assert.Equal(Definitions.Select(definition => definition.FriendlyName), _twilio.Content.Resources.Select(resource => resource.FriendlyName));
        Assert.All(await Sync(), result => Assert.False(result.Created));
        Assert.Equal(Definitions.Count, _twilio.Content.Resources.Count);
    }

    [Fact]
    public async Task What_is_there_is_found_on_a_later_page()
    {
        await Sync();
        _twilio.Content.LongestPage = 1;
        Assert.All(await Sync(), result => Assert.False(result.Created));
        Assert.Equal(Definitions.Count, _twilio.Content.Resources.Count);
    }

    [Fact]
    public async Task A_changed_definition_is_made_anew_and_the_old_one_stays()
    {
        await Sync();
        var changed = CodeTemplate.Definition(Language.Hindi, TimeSpan.FromMinutes(6));
        var result = Assert.Single(await Sync([changed]));
        Assert.True(result.Created);
        Assert.Equal(Definitions.Count + 1, _twilio.Content.Resources.Count);
    }

    [Fact]
    public async Task Only_what_needs_approval_is_submitted_and_only_once()
    {
        _twilio.Content.Decision = "pending";
        var first = await Sync();
        Assert.Equal([null, null, "received"], first.Select(result => result.Approval?.Status));
        Assert.Equal([null, null, "pending"], (await Sync()).Select(result => result.Approval?.Status));
        var submitted = _twilio.Content.Resources[2].ApprovalRequest!;
        Assert.Equal(("AUTHENTICATION", Definitions[2].ApprovalName), ((string?)submitted["category"], (string?)submitted["name"]));
    }

    [Fact]
    public async Task A_request_to_create_that_nobody_answered_is_looked_up_before_it_is_repeated()
    {
        Script(new FakeBehaviour.Accept(), new FakeBehaviour.AcceptAndDrop());
        Assert.All(await Sync(), result => Assert.Null(result.Problem));
        Assert.Equal(Definitions.Count, _twilio.Content.Resources.Count);
    }

    [Fact]
    public async Task A_request_to_create_that_was_lost_is_repeated()
    {
        Script(new FakeBehaviour.Accept(), new FakeBehaviour.Drop());
        Assert.All(await Sync(), result => Assert.Null(result.Problem));
        Assert.Equal(Definitions.Count, _twilio.Content.Resources.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_list_that_cannot_be_had_now_is_asked_for_again(int status)
    {
        Script(new FakeBehaviour.Gateway(status));
        Assert.All(await Sync(), result => Assert.Null(result.Problem));
    }

    [Fact]
    public async Task What_Twilio_does_not_take_is_told_and_the_others_are_made()
    {
        Script(new FakeBehaviour.Accept(), new FakeBehaviour.Refuse(20001, 400, "No such type"));
        var results = await Sync();
        Assert.Equal([true, false, false], results.Select(result => result.Problem is not null));
        Assert.Contains("No such type", results[0].Problem);
        Assert.Null(results[0].Sid);
    }

    [Fact]
    public async Task A_wrong_token_is_said_as_Twilio_says_it()
    {
        Script(new FakeBehaviour.Refuse(20003, 401, "Authenticate"));
        var fault = await Assert.ThrowsAsync<ContentApiException>(() => Sync());
        Assert.Equal((20003, "Twilio answered 401: Authenticate"), (fault.Code, fault.Message));
    }

    [Fact]
    public async Task An_answer_that_is_not_Twilios_is_no_list()
    {
        Script(new FakeBehaviour.Gateway(200));
        await Assert.ThrowsAnyAsync<Exception>(() => Sync());
        Assert.Empty(_twilio.Content.Resources);
    }

    private void Script(params FakeBehaviour[] behaviours) => Array.ForEach(behaviours, _twilio.Content.Next);

    private async Task<List<SyncedTemplate>> Sync(IReadOnlyList<TemplateDefinition>? definitions = null)
    {
        var results = new List<SyncedTemplate>();
        await foreach (var result in _services.GetRequiredService<TemplateSync>().Run(definitions ?? Definitions, TestContext.Current.CancellationToken))
            results.Add(result);
        return results;
    }
}
