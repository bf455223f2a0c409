using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BillDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // No message had a document before: the column is made anew.
            migrationBuilder.DropColumn(name: "media_url", table: "outbox");

            migrationBuilder.AddColumn<byte[]>(name: "media_url", table: "outbox", type: "bytea", nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "electricity_duty",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "energy_charge",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "fixed_charge",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "fuel_surcharge",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "late_fee",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reading_before",
                table: "bills",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reading_now",
                table: "bills",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "rebate",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "subsidy",
                table: "bills",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "accounts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bill_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    bill_id = table.Column<long>(type: "bigint", nullable: true),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inbound_id = table.Column<long>(type: "bigint", nullable: false),
                    effect = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.AddColumn<string>(name: "media_url", table: "outbox", type: "text", nullable: true);
        }
    }
}
