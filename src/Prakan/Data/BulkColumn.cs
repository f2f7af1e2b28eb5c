using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Prakan.Data;

/// <summary>A column that a new row brings with it, as the model knows it.</summary>
internal sealed record BulkColumn(string Name, string Type, Func<object, object?> Read)
{
    public static BulkColumn[] Of(IEntityType entity, bool numbered) =>
        [.. entity.GetFlattenedProperties().Where(property => IsBrought(property, numbered)).Select(property => new BulkColumn(property.GetColumnName(), property.GetRelationalTypeMapping().StoreTypeNameBase, Reader(property)))];

    // Identity columns are numbered by the database, unless the rows have taken their numbers already; xmin is its own.
    private static bool IsBrought(IProperty property, bool numbered) =>
        !property.IsShadowProperty() && (numbered || property.GetValueGenerationStrategy() == NpgsqlValueGenerationStrategy.None);

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter;
        return row => getter.GetClrValueUsingContainingEntity(row, []) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null;
    }
}
