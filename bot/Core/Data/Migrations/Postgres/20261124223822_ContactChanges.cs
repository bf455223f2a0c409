using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ContactChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "instead_of",
                table: "outbox",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "notice_values",
                table: "outbox",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "target",
                table: "code_requests",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "target_kind",
                table: "code_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "contacts_version",
                table: "accounts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    contact_hash = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    given = table.Column<bool>(type: "boolean", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inbound_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    new_masked = table.Column<string>(type: "text", nullable: false),
                    old_masked = table.Column<string>(type: "text", nullable: false),
                    route = table.Column<int>(type: "integer", nullable: false),
                    proof = table.Column<int>(type: "integer", nullable: false),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undo_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undo_hash = table.Column<string>(type: "text", nullable: false),
                    hindi = table.Column<bool>(type: "boolean", nullable: false),
                    inbound_id = table.Column<long>(type: "bigint", nullable: false),
                    effect = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_tries",
                columns: table => new
                {
                    inbound_id = table.Column<long>(type: "bigint", nullable: false),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    account_number = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_tries", x => x.inbound_id);
                });

            migrationBuilder.CreateTable(
                name: "write_backs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    change_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_write_backs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_instead_of",
                table: "outbox",
                column: "instead_of",
                filter: "instead_of IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_consents_contact_hash_kind",
                table: "consents",
                columns: new[] { "contact_hash", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_changes_account_id",
                table: "contact_changes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_contact_changes_conversation_id",
                table: "contact_changes",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "IX_contact_changes_inbound_id_effect",
                table: "contact_changes",
                columns: new[] { "inbound_id", "effect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contact_changes_undo_hash",
                table: "contact_changes",
                column: "undo_hash");

            migrationBuilder.CreateIndex(
                name: "ix_contact_changes_due",
                table: "contact_changes",
                column: "due_at",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_paper_tries_account_number_at",
                table: "paper_tries",
                columns: new[] { "account_number", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_paper_tries_conversation_id_at",
                table: "paper_tries",
                columns: new[] { "conversation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_write_backs_change_id_kind",
                table: "write_backs",
                columns: new[] { "change_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_write_backs_waiting",
                table: "write_backs",
                column: "id",
                filter: "written_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "contact_changes");

            migrationBuilder.DropTable(
                name: "paper_tries");

            migrationBuilder.DropTable(
                name: "write_backs");

            migrationBuilder.DropIndex(
                name: "IX_outbox_instead_of",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "instead_of",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "notice",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "notice_values",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "target",
                table: "code_requests");

            migrationBuilder.DropColumn(
                name: "target_kind",
                table: "code_requests");

            migrationBuilder.DropColumn(
                name: "contacts_version",
                table: "accounts");
        }
    }
}
