using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Repeats;

namespace Prakan.Data;

public static class DataModule
{
    public static IServiceCollection AddPrakanDb(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => Postgres.PoolForRequests(connectionString));
        services.AddKeyedSingleton(SystemDb.Pool, (_, _) => Postgres.PoolForSystem(connectionString));
        services.AddSingleton(house => new SystemDb(house.GetRequiredKeyedService<NpgsqlDataSource>(SystemDb.Pool), house.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FactKeeper>();
        services.AddSingleton<RequestKeeper>();
        services.AddPooledDbContextFactory<PrakanDb>((provider, options) =>
            options.UsePrakan(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(provider.GetRequiredService<FactKeeper>(), provider.GetRequiredService<RequestKeeper>()));
        services.AddScoped(request => request.GetRequiredService<IDbContextFactory<PrakanDb>>().CreateDbContext().Fresh());
        return services;
    }
}
