using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Tests.Rights;

/// <summary>Plants a canary in every free text of every owned row, and of every person.</summary>
internal static class Aviary
{
    /// <summary>Texts that are keys of something else: a page would break on them rather than show them.</summary>
    private static readonly string[] Keys = ["path", "to_path", "scheme", "code_key", "refusal", "action", "verb", "href", "subject", "area", "password_hash", "security_stamp", "concurrency_stamp", "system", "part", "finding", "open_record", "record_key", "owner", "slot", "level", "from_level", "to_level", "field", "indicator", "licence"];

    public static async Task<IReadOnlyDictionary<string, Canary>> PlantAsync(PrakanDb db, string superuser)
    {
        var canaries = new Dictionary<string, Canary>(StringComparer.Ordinal);
        var links = (await db.OrganisationLinks.AsNoTracking().ToListAsync()).SelectMany(link => new[] { (link.Path, Other: link.ToPath), (Path: link.ToPath, Other: link.Path) }).ToLookup(link => link.Path, link => link.Other);
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        // Facts refuse every change; only a superuser may look away.
        await using (var quiet = new NpgsqlCommand("SET session_replication_role = replica", connection)) await quiet.ExecuteNonQueryAsync();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType) || entity.ClrType == typeof(Person)))
        {
            var columns = Texts(entity).ToArray();
            if (columns.Length == 0) continue;
            Assert.True(Canary.Verbs.ContainsKey(entity.GetTableName()!), $"Say in {nameof(Canary)} which verb lets one read {entity.GetTableName()}.");
            await using var plant = new NpgsqlCommand(Update(entity, columns), connection);
            await using var reader = await plant.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                canaries[reader.GetString(0)] = new Canary(entity.GetTableName()!, reader.GetString(1), await reader.IsDBNullAsync(2) ? null : reader.GetGuid(2), [.. links[reader.GetString(1)]]) { IsPublished = reader.GetBoolean(3) };
        }
        return canaries;
    }

    private static string Update(IEntityType entity, IEnumerable<IProperty> columns)
    {
        var table = entity.GetTableName()!;
        var person = entity.ClrType == typeof(Person) ? "t.id" : PersonOf(entity) is { } column ? $"t.{column}" : "NULL::uuid";
        var path = entity.ClrType == typeof(Person) ? "coalesce((SELECT min(p.path) FROM posts p WHERE p.person_id = t.id), '')" : "t.path";
        var sets = columns.Select(property => property.GetColumnType() == "jsonb"
            ? $"\"{property.GetColumnName()}\" = coalesce(t.\"{property.GetColumnName()}\", '{{}}') || jsonb_build_object('canary', c.word || '{Canary.Elsewhere}')"
            : $"\"{property.GetColumnName()}\" = concat(t.\"{property.GetColumnName()}\", ' ', c.word, '{(property.GetColumnName() == "name" ? Canary.InName : Canary.Elsewhere)}')");
        return $"""
            UPDATE {table} t SET {string.Join(", ", sets)}
            FROM (SELECT ctid AS place, 'canary' || md5(gen_random_uuid()::text) AS word FROM {table}) c WHERE t.ctid = c.place
            RETURNING c.word, {path}, {person}, {(entity.ClrType == typeof(Round) ? "t.state <> 'Draft'" : "false")}
            """;
    }

    private static string? PersonOf(IEntityType entity) => (entity.FindProperty("PersonId") ?? entity.FindProperty("SuccessorId"))?.GetColumnName();

    private static IEnumerable<IProperty> Texts(ITypeBase type) =>
        type.GetDeclaredProperties().Where(property => property.ClrType == typeof(string) && property.GetComputedColumnSql() is null && !property.IsPrimaryKey() && !Keys.Contains(property.GetColumnName()))
            .Concat(type.GetComplexProperties().SelectMany(complex => Texts(complex.ComplexType)));
}
