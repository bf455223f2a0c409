using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Core.Contacts;

/// <summary>Which new contacts are taken, on the sample data.</summary>
public sealed class ContactDeskTests : IAsyncLifetime
{
    private static readonly ContactsOptions Options = new() { AccountsPerContact = 2, DisposableMailDomains = { "mailinator.com" } };
    private ChatDatabase _database = null!;
    private ContactDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await ChatDatabase.Open();
        _desk = new ContactDesk(_database.Context, SampleDatabase.Protection, Options);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("+919876543210", ContactVerdict.Junk)]
    [InlineData("+919012345678", ContactVerdict.Junk)]
    [InlineData("+916000000000", ContactVerdict.Junk)]
    [InlineData("+919999999999", ContactVerdict.Junk)]
    [InlineData("+919898989898", ContactVerdict.Junk)]
    [InlineData("+919899123450", ContactVerdict.Fine)]
    [InlineData("+919810000011", ContactVerdict.OnRecord)]
    [InlineData("+919810000044", ContactVerdict.TooManyAccounts)]
    public async Task A_number_is_judged(string number, ContactVerdict verdict) =>
        Assert.Equal(verdict, await Judge(new NewContact(ContactKinds.Mobile, number)));

    [Theory]
    [InlineData("asha@mailinator.com", ContactVerdict.Disposable)]
    [InlineData("asha.verma@example.in", ContactVerdict.OnRecord)]
    [InlineData("asha.new@example.in", ContactVerdict.Fine)]
    public async Task A_mail_address_is_judged(string mail, ContactVerdict verdict) =>
        Assert.Equal(verdict, await Judge(new NewContact(ContactKinds.Email, mail)));

    [Fact]
    public async Task A_sealed_contact_is_unreadable_and_comes_back_whole()
    {
        var contact = new NewContact(ContactKinds.Phone, "+919899123450");
        var text = _desk.Seal(contact);
        Assert.DoesNotContain("9899", text, StringComparison.Ordinal);
        Assert.Equal(contact, _desk.Unseal(text));
        Assert.Equal("Phone …3450", $"{contact}");
        Assert.Equal(ContactVerdict.Fine, await Judge(contact));
    }

    private Task<ContactVerdict> Judge(NewContact contact) => _desk.Judge(contact, [Cast.Asha.Account], TestContext.Current.CancellationToken);
}
