using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Prakan.Data;

/// <summary>How the application talks to its cluster: one dialect, embedded or served.</summary>
public static class Postgres
{
    public const string AppRole = "prakan_app";
    public const string OwnerRole = "prakan_owner";

    public static DbContextOptionsBuilder<PrakanDb> UsePrakan(this DbContextOptionsBuilder<PrakanDb> options, string connectionString) =>
        (DbContextOptionsBuilder<PrakanDb>)options.UseNpgsql(connectionString, Configure);

    public static DbContextOptionsBuilder UsePrakan(this DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source, Configure);

    private static void Configure(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsHistoryTable("__ef_migrations_history").SetPostgresVersion(15, 0);
}
