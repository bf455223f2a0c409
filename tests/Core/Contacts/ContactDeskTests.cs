using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
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

    [Theory]
    [InlineData("+919810000117")]
    [InlineData("+919810000205")]
    [InlineData("+919810001000")]
    public async Task A_number_of_staff_is_no_consumers(string number)
    {
        Assert.Equal(ContactVerdict.Staff, await Judge(new NewContact(ContactKinds.WhatsApp, number)));
        Assert.Equal(ContactVerdict.Staff, await Judge(new NewContact(ContactKinds.WhatsApp, number), number));
    }

    [Fact]
    public async Task Who_works_for_the_company_is_a_consumer_too_where_his_number_is_on_record_already()
    {
        var mahesh = Cast.Mahesh.Mobile;
        await OnRecord(mahesh);
        Assert.Equal(ContactVerdict.Fine, await Judge(new NewContact(ContactKinds.WhatsApp, mahesh), mahesh));
        Assert.Equal(ContactVerdict.OnRecord, await Judge(new NewContact(ContactKinds.Mobile, mahesh), mahesh));
        // Neither for others, nor for a connection that he merely helps along.
        Assert.Equal(ContactVerdict.Staff, await Judge(new NewContact(ContactKinds.WhatsApp, mahesh)));
        Assert.Equal(ContactVerdict.Staff, await _desk.Judge(
            new NewContact(ContactKinds.WhatsApp, mahesh), ChatHarness.Address("whatsapp", mahesh), [Cast.Asha.Account, Cast.Ravi.Account],
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_left_the_company_is_a_consumer()
    {
        await _database.Write((db, stop) => db.Staff.ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false), stop), TestContext.Current.CancellationToken);
        Assert.Equal(ContactVerdict.Fine, await Judge(new NewContact(ContactKinds.Mobile, Cast.Mahesh.Mobile)));
    }

    private Task OnRecord(string mobile) => _database.Write(
        async (db, stop) => db.Add(new Contact
        {
            AccountId = await db.Accounts.Where(a => a.Number == Cast.Asha.Account).Select(a => a.Id).SingleAsync(stop),
            Kind = ContactKind.Mobile,
            Value = SampleDatabase.Protection.Encrypt(mobile),
            Hash = SampleDatabase.Protection.ContactHash(mobile),
        }),
        TestContext.Current.CancellationToken);

    private Task<ContactVerdict> Judge(NewContact contact, string chat = "+919899000001") =>
        _desk.Judge(contact, ChatHarness.Address("whatsapp", chat), [Cast.Asha.Account], TestContext.Current.CancellationToken);
}
