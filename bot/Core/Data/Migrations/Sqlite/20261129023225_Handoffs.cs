using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "handoffs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<int>(type: "INTEGER", nullable: false),
                    area_id = table.Column<long>(type: "INTEGER", nullable: true),
                    incident_id = table.Column<long>(type: "INTEGER", nullable: true),
                    doing = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    agent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_reply_at = table.Column<long>(type: "INTEGER", nullable: true),
                    waiting_since = table.Column<long>(type: "INTEGER", nullable: true),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    helped = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoffs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    available = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => x.staff_id);
                });

            migrationBuilder.CreateTable(
                name: "staff_messages",
                columns: table => new
                {
                    outbox_id = table.Column<long>(type: "INTEGER", nullable: false),
                    handoff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_messages", x => x.outbox_id);
                });

            migrationBuilder.CreateTable(
                name: "handoff_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    handoff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: true),
                    other_id = table.Column<long>(type: "INTEGER", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true)
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
