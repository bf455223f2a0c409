using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Portal;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Tables, keys and indexes, the same for both providers. The hot statements rely on these names.</summary>
internal static class Mappings
{
    public static void Apply(ModelBuilder model)
    {
        MapMessaging(model);
        MapAccounts(model);
        MapChanges(model);
        MapBilling(model);
        OutageMappings.Apply(model);
        FraudMappings.Apply(model);
        StaffMappings.Apply(model);
        HandoffMappings.Apply(model);
        OfficeMappings.Apply(model);
        ComplaintMappings.Apply(model);
        model.Entity<Area>(area =>
        {
            area.ToTable("areas");
            area.HasIndex(a => new { a.Kind, a.Code }).IsUnique();
            area.HasIndex(a => a.ParentId);
        });
        model.Entity<Locality>(locality =>
        {
            locality.ToTable("localities");
            locality.HasIndex(l => l.NameEnglish).IsUnique();
            locality.HasIndex(l => l.AreaId);
        });
        model.Entity<Ticket>(ticket =>
        {
            ticket.ToTable("tickets");
            ticket.Ignore(t => t.IsUrgent);
            ticket.HasIndex(t => t.Number).IsUnique();
            ticket.HasIndex(t => new { t.InboundId, t.Effect }).IsUnique();
        });
        model.Entity<Picture>(picture =>
        {
            picture.ToTable("pictures");
            picture.HasIndex(p => new { p.InboundId, p.Position }).IsUnique();
            picture.HasIndex(p => p.ConversationId);
            picture.HasIndex(p => p.DueAt, "ix_pictures_due").HasFilter("removed_at IS NULL");
            picture.HasIndex(p => p.AskedAt, "ix_pictures_kept").HasFilter("bytes IS NOT NULL");
        });
        model.Entity<Fact>().ToTable("facts").HasKey(f => f.Key);
    }

    private static void MapMessaging(ModelBuilder model)
    {
        model.Entity<InboxMessage>(inbox =>
        {
            inbox.ToTable("inbox");
            inbox.HasIndex(m => new { m.Channel, m.ProviderId }).IsUnique();
            inbox.HasIndex(m => m.ConversationId);
            inbox.HasIndex(m => new { m.ConversationId, m.Id }, "ix_inbox_waiting").HasFilter("state = 0");
        });
        model.Entity<Conversation>().ToTable("conversations");
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.HasIndex(m => new { m.InboundId, m.N }).IsUnique();
            outbox.HasIndex(m => m.ConversationId);
            outbox.HasIndex(m => m.ProviderId).IsUnique();
            outbox.HasIndex(m => new { m.ConversationId, m.Id }, "ix_outbox_waiting").HasFilter("state = 0");
            outbox.HasIndex(m => m.InsteadOf).HasFilter("instead_of IS NOT NULL");
            outbox.HasIndex(m => m.ValidUntil, "ix_outbox_secret").HasFilter("secret IS NOT NULL");
        });
        model.Entity<Heartbeat>().ToTable("heartbeats").HasKey(h => h.Token);
        model.Entity<Round>().ToTable("rounds").HasKey(r => r.Job);
        model.Entity<MessageTemplate>(template =>
        {
            template.ToTable("message_templates");
            template.HasIndex(t => new { t.Name, t.Language }).IsUnique();
        });
    }

    private static void MapAccounts(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.HasIndex(a => a.Number).IsUnique();
            account.HasIndex(a => a.LegacyNumber).IsUnique();
            account.HasIndex(a => a.TransformerId);
            account.HasMany(a => a.Contacts).WithOne().HasForeignKey(c => c.AccountId);
        });
        model.Entity<Contact>(contact =>
        {
            contact.ToTable("contacts");
            contact.HasIndex(c => c.Hash);
            contact.HasIndex(c => new { c.AccountId, c.Kind, c.Hash }).IsUnique();
            contact.HasIndex(c => c.AccountId, "ix_contacts_replaced").HasFilter("state = 3");
        });
        model.Entity<AccountLink>(link =>
        {
            link.ToTable("account_links");
            link.HasIndex(l => l.ConversationId);
            link.HasIndex(l => l.InboundId).IsUnique();
        });
        model.Entity<CodeRequest>(request =>
        {
            request.ToTable("code_requests");
            request.HasIndex(r => new { r.InboundId, r.Effect }).IsUnique();
            request.HasIndex(r => new { r.AccountId, r.RequestedAt });
            request.HasIndex(r => new { r.ContactHash, r.RequestedAt });
            request.HasIndex(r => r.RequestedAt);
            request.HasIndex(r => r.ConversationId);
            request.HasIndex(r => r.Id, "ix_code_requests_pending").HasFilter("outcome = 0");
        });
        model.Entity<WrongCode>(wrong =>
        {
            wrong.ToTable("wrong_codes");
            wrong.HasKey(w => w.InboundId);
            wrong.Property(w => w.InboundId).ValueGeneratedNever();
            wrong.HasIndex(w => new { w.ConversationId, w.At });
            wrong.HasIndex(w => w.At);
        });
    }

    private static void MapChanges(ModelBuilder model)
    {
        model.Entity<ContactChange>(change =>
        {
            change.ToTable("contact_changes");
            change.Ignore(c => c.IsOpen);
            change.HasIndex(c => c.AccountId);
            change.HasIndex(c => new { c.InboundId, c.Effect }).IsUnique();
            change.HasIndex(c => c.UndoHash);
            change.HasIndex(c => c.ConversationId);
            change.HasIndex(c => c.DueAt, "ix_contact_changes_due").HasFilter("state = 0");
        });
        model.Entity<ContactEvidence>(evidence =>
        {
            evidence.ToTable("contact_evidence");
            evidence.HasIndex(e => new { e.ContactId, e.At });
        });
        model.Entity<WriteBack>(row =>
        {
            row.ToTable("write_backs");
            row.HasIndex(r => new { r.ChangeId, r.Kind }).IsUnique();
            row.HasIndex(r => r.Id, "ix_write_backs_waiting").HasFilter("written_at IS NULL");
        });
        model.Entity<PortalEvent>().ToTable("portal_events").HasKey(e => e.Id);
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("consents");
            consent.HasIndex(c => new { c.ContactHash, c.Kind });
        });
        model.Entity<PaperTry>(row =>
        {
            row.ToTable("paper_tries");
            row.HasKey(t => t.InboundId);
            row.Property(t => t.InboundId).ValueGeneratedNever();
            row.HasIndex(t => new { t.ConversationId, t.At });
            row.HasIndex(t => new { t.AccountNumber, t.At });
        });
    }

    private static void MapBilling(ModelBuilder model)
    {
        model.Entity<Bill>(bill =>
        {
            bill.ToTable("bills");
            bill.HasIndex(b => b.Number).IsUnique();
            bill.HasIndex(b => new { b.AccountId, b.Month });
        });
        model.Entity<BillLink>(link =>
        {
            link.ToTable("bill_links");
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => new { l.InboundId, l.Effect }).IsUnique();
            link.HasIndex(l => l.ConversationId);
            link.HasIndex(l => l.ExpiresAt);
        });
        model.Entity<Payment>(payment =>
        {
            payment.ToTable("payments");
            payment.HasIndex(p => p.Receipt).IsUnique();
            payment.HasIndex(p => new { p.AccountId, p.PaidOn });
        });
    }
}
