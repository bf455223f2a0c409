using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Attachments;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Offices;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Portal;
using BijliMitra.Core.Replies;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>The system of record. <see cref="SqliteDbContext"/> and <see cref="PostgresDbContext"/> carry a provider's migrations each.</summary>
internal abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Locality> Localities => Set<Locality>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<ContactEvidence> ContactEvidence => Set<ContactEvidence>();

    public DbSet<ContactChange> ContactChanges => Set<ContactChange>();

    public DbSet<WriteBack> WriteBacks => Set<WriteBack>();

    public DbSet<PaperTry> PaperTries => Set<PaperTry>();

    public DbSet<PortalEvent> PortalEvents => Set<PortalEvent>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<CodeRequest> CodeRequests => Set<CodeRequest>();

    public DbSet<WrongCode> WrongCodes => Set<WrongCode>();

    public DbSet<Bill> Bills => Set<Bill>();

    public DbSet<BillLink> BillLinks => Set<BillLink>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<FraudReport> FraudReports => Set<FraudReport>();

    public DbSet<FraudSign> FraudSigns => Set<FraudSign>();

    public DbSet<FraudWave> FraudWaves => Set<FraudWave>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<PageKey> PageKeys => Set<PageKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<ComplaintEvent> ComplaintEvents => Set<ComplaintEvent>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Handoff> Handoffs => Set<Handoff>();

    public DbSet<HandoffEvent> HandoffEvents => Set<HandoffEvent>();

    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<CaseTag> CaseTags => Set<CaseTag>();

    public DbSet<CannedReply> CannedReplies => Set<CannedReply>();

    public DbSet<StaffMessage> StaffMessages => Set<StaffMessage>();

    public DbSet<Presence> Presences => Set<Presence>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<OutageReport> OutageReports => Set<OutageReport>();

    public DbSet<PlannedOutage> PlannedOutages => Set<PlannedOutage>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();

    public DbSet<Heartbeat> Heartbeats => Set<Heartbeat>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Fact> Facts => Set<Fact>();

    /// <summary>Who takes the context back instead of its end; see <see cref="SqliteReaders"/>.</summary>
    internal Action<BotDbContext>? Owner { get; set; }

    public override void Dispose()
    {
        if (Owner is null)
        {
            base.Dispose();
        }
        else
        {
            GiveBack(Owner);
        }
    }

    public override ValueTask DisposeAsync()
    {
        if (Owner is null)
        {
            return base.DisposeAsync();
        }
        GiveBack(Owner);
        return ValueTask.CompletedTask;
    }

    private void GiveBack(Action<BotDbContext> owner)
    {
        ChangeTracker.Clear();
        owner(this);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Mappings.Apply(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}
