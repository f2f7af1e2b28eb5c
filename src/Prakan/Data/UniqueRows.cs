using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Prakan.Data;

public static class UniqueRows
{
    /// <summary>Of two who write the same thing at once, one comes too late; the index says who.</summary>
    public static bool Breaks(this DbUpdateException fault, string index) =>
        fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken && broken.ConstraintName == index;
}
