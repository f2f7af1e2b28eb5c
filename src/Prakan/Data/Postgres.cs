using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Prakan.Data;

/// <summary>How the application talks to its cluster: one dialect, embedded or served.</summary>
public static class Postgres
{
    public const string AppRole = "prakan_app";
    public const string OwnerRole = "prakan_owner";

    private const int PreparedStatements = 200;

    public static DbContextOptionsBuilder<PrakanDb> UsePrakan(this DbContextOptionsBuilder<PrakanDb> options, string connectionString) =>
        (DbContextOptionsBuilder<PrakanDb>)options.UseNpgsql(connectionString, Configure);

    public static DbContextOptionsBuilder UsePrakan(this DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(Configure).AddInterceptors(new FromPool(source));

    /// <summary>What requests keep while they last: two thirds of the connections that the string grants.</summary>
    public static NpgsqlDataSource PoolForRequests(string connectionString) => Pool(connectionString, granted => granted - SystemShare(granted));

    /// <summary>What the system opens beside them: the other third.</summary>
    public static NpgsqlDataSource PoolForSystem(string connectionString) => Pool(connectionString, SystemShare);

    private static int SystemShare(int granted) => Math.Max(1, granted / 3);

    private static NpgsqlDataSource Pool(string connectionString, Func<int, int> share)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.MaxPoolSize = Math.Max(1, share(settings.MaxPoolSize));
        (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (PreparedStatements, 2);
        // A plan made for everybody takes every reach for a small one, and sorts the whole country for one page of it.
        // Requests share the cores already; none of them takes more than one.
        settings.Options = $"{settings.Options} -c plan_cache_mode=force_custom_plan -c max_parallel_workers_per_gather=0".Trim();
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    private static void Configure(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsHistoryTable("__ef_migrations_history").SetPostgresVersion(15, 0);
}
