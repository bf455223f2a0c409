using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "canned_replies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    shortcut = table.Column<string>(type: "TEXT", nullable: false),
                    title_hindi = table.Column<string>(type: "TEXT", nullable: false),
                    title_english = table.Column<string>(type: "TEXT", nullable: false),
                    words_hindi = table.Column<string>(type: "TEXT", nullable: false),
                    words_english = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_canned_replies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    handoff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_tags",
                columns: table => new
                {
                    handoff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    tag = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_tags", x => new { x.handoff_id, x.tag });
                });

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_asked_at",
                table: "handoffs",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_canned_replies_shortcut",
                table: "canned_replies",
                column: "shortcut",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_notes_handoff_id",
                table: "case_notes",
                column: "handoff_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_tags_tag",
                table: "case_tags",
                column: "tag");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "canned_replies");

            migrationBuilder.DropTable(
                name: "case_notes");

            migrationBuilder.DropTable(
                name: "case_tags");

            migrationBuilder.DropIndex(
                name: "IX_handoffs_asked_at",
                table: "handoffs");
        }
    }
}
