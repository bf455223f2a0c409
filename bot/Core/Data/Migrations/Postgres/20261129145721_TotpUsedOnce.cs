using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TotpUsedOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "staff",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "staff");
        }
    }
}
