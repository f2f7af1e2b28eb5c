using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Repeats;

namespace Prakan.Data;

/// <summary>Opens the database without the wall, for what must work before or beside a user: sign-in, activation, the clock's own work, commands.</summary>
public sealed class SystemDb(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>A pool apart: a request that keeps its own connection while it opens this one must not wait for others that do the same.</summary>
    internal const string Pool = "system";

    private readonly DbContextOptions<PrakanDb> options = Options(source, clock);

    public PrakanDb Open() => new(options);

    private static DbContextOptions<PrakanDb> Options(NpgsqlDataSource source, TimeProvider clock)
    {
        var builder = new DbContextOptionsBuilder<PrakanDb>();
        builder.UsePrakan(source).AddInterceptors(new FactKeeper(clock), new RequestKeeper(clock), SeesEverything.Instance);
        return builder.Options;
    }
}
