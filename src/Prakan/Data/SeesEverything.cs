using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prakan.Data;

internal sealed class SeesEverything : DbConnectionInterceptor
{
    public static readonly SeesEverything Instance = new();

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT set_config('prakan.reach', '{(,)}', false)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("Connections are opened asynchronously.");
}
