using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Audit;

namespace Prakan.Data;

public static class DataModule
{
    public static IServiceCollection AddPrakanDb(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(connectionString).Build());
        services.AddSingleton<SystemDb>();
        services.AddSingleton<FactKeeper>();
        services.AddDbContext<PrakanDb>((provider, options) =>
            options.UsePrakan(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(provider.GetRequiredService<FactKeeper>()));
        return services;
    }
}
