using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StaffDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "judged_at",
                table: "fraud_waves",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "judged_by",
                table: "fraud_waves",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "verdict",
                table: "fraud_waves",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "entered_by",
                table: "contact_changes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_fraud_waves_sign",
                table: "fraud_waves",
                column: "sign");

            migrationBuilder.CreateIndex(
                name: "IX_fraud_waves_ticket",
                table: "fraud_waves",
                column: "ticket");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_fraud_waves_sign",
                table: "fraud_waves");

            migrationBuilder.DropIndex(
                name: "IX_fraud_waves_ticket",
                table: "fraud_waves");

            migrationBuilder.DropColumn(
                name: "judged_at",
                table: "fraud_waves");

            migrationBuilder.DropColumn(
                name: "judged_by",
                table: "fraud_waves");

            migrationBuilder.DropColumn(
                name: "verdict",
                table: "fraud_waves");

            migrationBuilder.DropColumn(
                name: "entered_by",
                table: "contact_changes");
        }
    }
}
