using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>Reads every owned table without <c>.For</c>, on the connection of a real request: what is foreign must not come, what is one's own must.</summary>
internal sealed class WallCheck(PrakanApp app)
{
    public int Rows { get; private set; }

    public async Task<IReadOnlyList<string>> ForeignRowsAsync(Visitor visitor)
    {
        var faults = new List<string>();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrakanDb>();
        await db.EnterAsync(SessionToken.HashOf(visitor.Token) ?? [], app.Clock.GetUtcNow(), CancellationToken.None);
        var request = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var behind = new NpgsqlConnection(app.SuperuserConnectionString);
        await behind.OpenAsync();
        foreach (var entity in OwnedTables.Of(db))
        {
            var (seen, all) = (await RowsAsync(request, entity), await RowsAsync(behind, entity));
            Rows += seen.Count;
            var hidden = seen.Where(row => !row.ForAll || !visitor.IsSignedIn);
            faults.AddRange(hidden.Where(row => !IsOf(visitor, row)).Distinct().Select(row => $"{entity.GetTableName()} shows {visitor} a row at {row.Paths}"));
            if (seen.Count(row => IsOf(visitor, row)) != all.Count(row => IsOf(visitor, row))) faults.Add($"{entity.GetTableName()} hides from {visitor} rows that are theirs");
        }
        faults.AddRange(await StrangersAsync(db, visitor));
        return faults;
    }

    /// <summary>The paths of each row; a row with two ends is seen from both.</summary>
    private static async Task<List<Row>> RowsAsync(NpgsqlConnection connection, IEntityType entity)
    {
        var paths = entity.GetProperties().Where(property => property.Name.EndsWith(nameof(IOwned.Path), StringComparison.Ordinal)).Select(property => property.GetColumnName());
        await using var read = new NpgsqlCommand($"SELECT concat_ws(' ', {string.Join(", ", paths)}), {OwnedTables.ReadByAll.GetValueOrDefault(entity.GetTableName()!, "false")} FROM {entity.GetTableName()}{Aside(entity)}", connection);
        await using var reader = await read.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync()) rows.Add(new Row(reader.GetString(0), reader.GetBoolean(1)));
        return rows;
    }

    /// <summary>What a round tells everybody is as public as the round.</summary>
    private static string Aside(IEntityType entity) => entity.GetTableName() == "notices" ? " WHERE round_id IS NULL" : "";

    private static bool IsOf(Visitor visitor, Row row) => row.Paths.Split(' ').Any(visitor.Covers);

    private async Task<IEnumerable<string>> StrangersAsync(PrakanDb db, Visitor visitor)
    {
        var seen = await db.Users.AsNoTracking().Select(person => person.Id).ToListAsync();
        Rows += seen.Count;
        await using var all = app.OpenDb();
        var posts = await all.Posts.AsNoTracking().Select(post => new { post.PersonId, post.Path }).ToListAsync();
        var offers = await all.HandOvers.AsNoTracking().Select(offer => new { offer.SuccessorId, offer.Path }).ToListAsync();
        var theirs = posts.Where(post => visitor.Covers(post.Path)).Select(post => post.PersonId)
            .Concat(offers.Where(offer => visitor.Covers(offer.Path)).Select(offer => offer.SuccessorId)).ToHashSet();
        return seen.Where(person => person != visitor.Person && !theirs.Contains(person)).Select(person => $"people shows {visitor} the stranger {person}");
    }

    private readonly record struct Row(string Paths, bool ForAll);
}
