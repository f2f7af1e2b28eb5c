using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Prakan.Data;

/// <summary>Connections come from a pool of the house and not from the options: so every context of the process shares one model, and what was made ready for it.</summary>
internal sealed class FromPool(NpgsqlDataSource pool) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(pool.CreateConnection());
}
