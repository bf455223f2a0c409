using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BijliMitra.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Outages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "area_id",
                table: "tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "latitude",
                table: "tickets",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "longitude",
                table: "tickets",
                type: "double precision",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    external_id = table.Column<string>(type: "text", nullable: true),
                    area_id = table.Column<long>(type: "bigint", nullable: false),
                    @class = table.Column<int>(name: "class", type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    other_reports = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: true),
                    crew_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_source = table.Column<string>(type: "text", nullable: true),
                    expected_set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parent_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outage_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inbound_id = table.Column<long>(type: "bigint", nullable: false),
                    effect = table.Column<int>(type: "integer", nullable: false),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    area_id = table.Column<long>(type: "bigint", nullable: false),
                    locality_id = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<int>(name: "class", type: "integer", nullable: false),
                    trust = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<int>(type: "integer", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    incident_id = table.Column<long>(type: "bigint", nullable: true),
                    contradicts_id = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer_hash = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outage_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "planned_outages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    area_id = table.Column<long>(type: "bigint", nullable: false),
                    begins_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_outages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_external_id",
                table: "incidents",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incidents_open",
                table: "incidents",
                column: "area_id",
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "IX_outage_reports_answer_hash",
                table: "outage_reports",
                column: "answer_hash",
                filter: "answer_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outage_reports_conversation_id_reported_at",
                table: "outage_reports",
                columns: new[] { "conversation_id", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outage_reports_inbound_id_effect",
                table: "outage_reports",
                columns: new[] { "inbound_id", "effect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outage_reports_incident_id",
                table: "outage_reports",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_outage_reports_asked",
                table: "outage_reports",
                column: "asked_at",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_outage_reports_loose",
                table: "outage_reports",
                column: "reported_at",
                filter: "state = 0 AND incident_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outage_reports_open",
                table: "outage_reports",
                columns: new[] { "area_id", "reported_at" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_planned_outages_area_id_ends_at",
                table: "planned_outages",
                columns: new[] { "area_id", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_outages_external_id",
                table: "planned_outages",
                column: "external_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "outage_reports");

            migrationBuilder.DropTable(
                name: "planned_outages");

            migrationBuilder.DropColumn(
                name: "area_id",
                table: "tickets");

            migrationBuilder.DropColumn(
                name: "latitude",
                table: "tickets");

            migrationBuilder.DropColumn(
                name: "longitude",
                table: "tickets");
        }
    }
}
