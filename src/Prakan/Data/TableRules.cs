using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Prakan.Shared;

namespace Prakan.Data;

/// <summary>Names tables and columns as PostgreSQL likes them, sorts every path by its bytes, and lets nothing vanish by cascade.</summary>
internal sealed partial class TableRules : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.IsMappedToJson()) continue;
            if (entity.GetTableName() is { } table) entity.SetTableName(Snake(table));
            NameColumns(entity, "");
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName($"{entity.GetTableName()}_{string.Join('_', index.Properties.Select(property => property.GetColumnName()))}");
            foreach (var key in entity.GetKeys()) key.SetName($"{entity.GetTableName()}_{(key.IsPrimaryKey() ? "pkey" : "key")}");
            foreach (var key in entity.GetForeignKeys())
            {
                key.SetDeleteBehavior(key.IsOwnership ? DeleteBehavior.Cascade : DeleteBehavior.Restrict);
                key.SetConstraintName($"{entity.GetTableName()}_{string.Join('_', key.Properties.Select(property => property.GetColumnName()))}_fkey");
            }
            if (typeof(IOwned).IsAssignableFrom(entity.ClrType)) entity.FindProperty(nameof(IOwned.Path))!.SetCollation("C");
        }
    }

    private static void NameColumns(IConventionTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties()) property.SetColumnName(prefix + Snake(property.Name));
        foreach (var complex in type.GetDeclaredComplexProperties()) NameColumns(complex.ComplexType, prefix);
    }

    public static string Snake(string name) => Boundary().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
