using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FraudAndOffices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fraud_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    conversation_id = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<int>(type: "INTEGER", nullable: false),
                    marks = table.Column<int>(type: "INTEGER", nullable: false),
                    inbound_id = table.Column<long>(type: "INTEGER", nullable: false),
                    effect = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fraud_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fraud_waves",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    sign = table.Column<string>(type: "TEXT", nullable: false),
                    ticket = table.Column<string>(type: "TEXT", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fraud_waves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    area_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name_english = table.Column<string>(type: "TEXT", nullable: false),
                    name_hindi = table.Column<string>(type: "TEXT", nullable: false),
                    address_english = table.Column<string>(type: "TEXT", nullable: false),
                    address_hindi = table.Column<string>(type: "TEXT", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: false),
                    services = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    closes_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    lunch_from = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    lunch_to = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fraud_signs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fraud_signs", x => x.id);
                    table.ForeignKey(
                        name: "FK_fraud_signs_fraud_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "fraud_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_fraud_reports_at",
                table: "fraud_reports",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_fraud_reports_conversation_id",
                table: "fraud_reports",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "IX_fraud_reports_inbound_id_effect",
                table: "fraud_reports",
                columns: new[] { "inbound_id", "effect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fraud_signs_hash",
                table: "fraud_signs",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_fraud_signs_report_id",
                table: "fraud_signs",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "IX_fraud_waves_last_at",
                table: "fraud_waves",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "IX_offices_area_id",
                table: "offices",
                column: "area_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fraud_signs");

            migrationBuilder.DropTable(
                name: "fraud_waves");

            migrationBuilder.DropTable(
                name: "offices");

            migrationBuilder.DropTable(
                name: "fraud_reports");
        }
    }
}
