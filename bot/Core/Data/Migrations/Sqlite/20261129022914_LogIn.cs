using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LogIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "authenticator_key",
                table: "staff",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "locked_until",
                table: "staff",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "must_change_password",
                table: "staff",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "password_hash",
                table: "staff",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recovery_codes",
                table: "staff",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "security_stamp",
                table: "staff",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "two_factor",
                table: "staff",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "wrong_log_ins",
                table: "staff",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "page_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_keys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_page_keys_name",
                table: "page_keys",
                column: "name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "page_keys");

            migrationBuilder.DropColumn(
                name: "authenticator_key",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "locked_until",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "must_change_password",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "password_hash",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "recovery_codes",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "security_stamp",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "two_factor",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "wrong_log_ins",
                table: "staff");
        }
    }
}
