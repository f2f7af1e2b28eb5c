using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>Finds who stands twice in the registers: by the tag of the number, or by how the name sounds, the day of birth and the family. What was judged once is not asked again.</summary>
internal static class DuplicateFinding
{
    private const int Stretch = 500;

    /// <summary>How many cases were opened.</summary>
    public static async Task<int> ScanAsync(PrakanDb db, DateTimeOffset now, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        return await OpenAsync(db, await ReadAsync(db, null, cancel), now, cancel);
    }

    public static async Task<int> LookAsync(PrakanDb db, Guid[] children, DateTimeOffset now, CancellationToken cancel) =>
        await OpenAsync(db, await ReadAsync(db, children, cancel), now, cancel);

    private static Task<List<Pair>> ReadAsync(PrakanDb db, Guid[]? named, CancellationToken cancel) =>
        db.Database.SqlQuery<Pair>($"SELECT one AS \"One\", other AS \"Other\", ground AS \"Ground\" FROM prakan_duplicates({named})").ToListAsync(cancel);

    private static async Task<int> OpenAsync(PrakanDb db, IReadOnlyList<Pair> pairs, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var some in pairs.DistinctBy(pair => (pair.One, pair.Other)).Chunk(Stretch))
        {
            var ids = some.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToArray();
            var children = await db.Children.Include(one => one.Organisation).Include(one => one.Enrolments.Where(row => row.Until == null)).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
            db.AddRange(some.Select(pair => DuplicateCase.Find(children[pair.One], children[pair.Other], Enum.Parse<DuplicateGround>(pair.Ground), now)));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        return pairs.Count;
    }

    private sealed record Pair(Guid One, Guid Other, string Ground);
}
