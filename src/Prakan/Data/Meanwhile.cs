using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Prakan.Data;

/// <summary>Of two who write at once, one may have to look again: what was read has changed, or the database let the other go first.</summary>
public static class Meanwhile
{
    private static readonly string[] Waits = [PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.LockNotAvailable];

    public static bool IsOfAnother(this Exception fault) =>
        fault is DbUpdateConcurrencyException
        || (fault is PostgresException broken && Waits.Contains(broken.SqlState))
        || fault.InnerException?.IsOfAnother() == true;
}
