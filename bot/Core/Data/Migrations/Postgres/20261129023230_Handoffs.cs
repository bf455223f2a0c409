using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Handoffs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "handovers",
                table: "conversations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "handoffs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "text", nullable: false),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    is_urgent = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<int>(type: "integer", nullable: false),
                    area_id = table.Column<long>(type: "bigint", nullable: true),
                    incident_id = table.Column<long>(type: "bigint", nullable: true),
                    doing = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agent_id = table.Column<long>(type: "bigint", nullable: true),
                    team = table.Column<string>(type: "text", nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_reply_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    waiting_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    helped = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoffs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    staff_id = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    available = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => x.staff_id);
                });

            migrationBuilder.CreateTable(
                name: "staff_messages",
                columns: table => new
                {
                    outbox_id = table.Column<long>(type: "bigint", nullable: false),
                    handoff_id = table.Column<long>(type: "bigint", nullable: false),
                    staff_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_messages", x => x.outbox_id);
                });

            migrationBuilder.CreateTable(
                name: "handoff_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    handoff_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    staff_id = table.Column<long>(type: "bigint", nullable: true),
                    other_id = table.Column<long>(type: "bigint", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoff_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_handoff_events_handoffs_handoff_id",
                        column: x => x.handoff_id,
                        principalTable: "handoffs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_handoff_events_handoff_id",
                table: "handoff_events",
                column: "handoff_id");

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_conversation_id",
                table: "handoffs",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_number",
                table: "handoffs",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_agent",
                table: "handoffs",
                column: "agent_id",
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_open",
                table: "handoffs",
                column: "conversation_id",
                unique: true,
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "IX_staff_messages_handoff_id",
                table: "staff_messages",
                column: "handoff_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_messages_key",
                table: "staff_messages",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handoff_events");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "staff_messages");

            migrationBuilder.DropTable(
                name: "handoffs");

            migrationBuilder.DropColumn(
                name: "handovers",
                table: "conversations");
        }
    }
}
