using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BillDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // No message had a document before: the column is made anew.
            migrationBuilder.DropColumn(name: "media_url", table: "outbox");

            migrationBuilder.AddColumn<byte[]>(name: "media_url", table: "outbox", type: "BLOB", nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "electricity_duty",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "energy_charge",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "fixed_charge",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "fuel_surcharge",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "late_fee",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reading_before",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reading_now",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "rebate",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "subsidy",
                table: "bills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bill_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    bill_id = table.Column<long>(type: "INTEGER", nullable: true),
                    conversation_id = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    inbound_id = table.Column<long>(type: "INTEGER", nullable: false),
                    effect = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bill_links", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bill_links_conversation_id",
                table: "bill_links",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "IX_bill_links_expires_at",
                table: "bill_links",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_bill_links_inbound_id_effect",
                table: "bill_links",
                columns: new[] { "inbound_id", "effect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bill_links_token_hash",
                table: "bill_links",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bill_links");

            migrationBuilder.DropColumn(
                name: "electricity_duty",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "energy_charge",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "fixed_charge",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "fuel_surcharge",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "late_fee",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "reading_before",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "reading_now",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "rebate",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "subsidy",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "address",
                table: "accounts");

            // No message had a document before: the column is made anew.
            migrationBuilder.DropColumn(name: "media_url", table: "outbox");

            migrationBuilder.AddColumn<string>(name: "media_url", table: "outbox", type: "TEXT", nullable: true);
        }
    }
}
