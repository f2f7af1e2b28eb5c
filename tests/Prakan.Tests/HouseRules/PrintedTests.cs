using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Tests.House;
using Prakan.Tests.Rights;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.HouseRules;

/// <summary>Documents that could drift from the code are printed from it.</summary>
public sealed partial class PrintedTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public void Rules() => Printed.Same("rules.md",
    [
        "# Rules that can be broken", "",
        .. Printed.Table(["code", "Thai", "English"], RuleSentences.All.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new[] { $"`{rule.Key}`", rule.Value.Thai, rule.Value.English })),
    ]);

    [Fact]
    public void Actions()
    {
        var actions = SourceTree.Product.SelectMany(file => Recording().Matches(file.Text).Select(match => (Name: match.Groups["action"].Value, File: Path.GetFileNameWithoutExtension(file.Name))))
            .GroupBy(action => action.Name).OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        Assert.All(actions, action => Assert.Matches(@"^[a-z-]+(\.[a-z-]+)+$", action.Key));
        Printed.Same("actions.md",
        [
            "# Actions that leave a fact", "",
            .. Printed.Table(["action", "recorded by"], actions.Select(action => new[] { $"`{action.Key}`", string.Join(", ", action.Select(one => one.File).Distinct()) })),
        ]);
    }

    [Fact]
    public async Task Every_fact_in_the_database_bears_an_action_of_the_list()
    {
        await new Grounds(app).LayOutAsync();
        await using var db = app.OpenDb();
        var listed = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs/generated/actions.md"), TestContext.Current.CancellationToken);
        var actions = await db.Facts.Select(fact => fact.Action).Distinct().ToListAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Contains($"| `{action}` |", listed, StringComparison.Ordinal));
    }

    [Fact]
    public void Tables()
    {
        using var db = app.OpenDb();
        Printed.Same("tables.md", ["# Tables", "", .. db.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).SelectMany(TableOf)]);
    }

    [Fact]
    public async Task Pages()
    {
        var doors = (await DoorList.ReadAsync(app.Services)).Where(door => !door.IsAsset).GroupBy(door => (door.Route, door.Demand)).OrderBy(page => page.Key.Route, StringComparer.Ordinal);
        Printed.Same("pages.md",
        [
            "# Pages and other addresses", "",
            .. Printed.Table(["address", "asks for", "handlers"], doors.Select(page => new[]
            {
                $"`{page.Key.Route}`", page.Key.Demand is { Verb: { } verb } ? $"`{verb}`" : page.Key.Demand?.Kind == DemandKind.Public ? "nothing: public" : "a session: one's own",
                string.Join(", ", page.Select(door => door.Handler is null ? door.Method : $"{door.Method} {door.Handler}")),
            })),
        ]);
    }

    [Fact]
    public void Flows()
    {
        var flows = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Flow<>)).OrderBy(field => field.DeclaringType!.Name, StringComparer.Ordinal).ToList();
        Assert.NotEmpty(flows);
        Printed.Same("flows.md", ["# Legal steps", "", .. flows.SelectMany(Diagram)]);
    }

    private static IEnumerable<string> Diagram(FieldInfo field)
    {
        var steps = ((System.Collections.IEnumerable)field.FieldType.GetProperty("Steps")!.GetValue(field.GetValue(null))!).Cast<System.Runtime.CompilerServices.ITuple>();
        var first = Enum.GetNames(field.FieldType.GenericTypeArguments[0])[0];
        return [$"## {field.DeclaringType!.Name}", "", "```mermaid", "stateDiagram-v2", $"    [*] --> {first}", .. steps.Select(step => $"    {step[0]} --> {step[1]}"), "```", ""];
    }

    private static IEnumerable<string> TableOf(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        var owned = typeof(IOwned).IsAssignableFrom(entity.ClrType);
        return
        [
            $"## {table}", "",
            owned ? "Belongs to an organisation; guarded by its path." : $"Belongs to no organisation. {OwnedTables.Unowned.GetValueOrDefault(table)}", "",
            .. Printed.Table(["column", "type", "may be empty"], Columns(entity).Select(column => new[] { column.GetColumnName(), column.GetColumnType(), column.IsColumnNullable() ? "yes" : "" })), "",
        ];
    }

    private static IEnumerable<IProperty> Columns(ITypeBase type) =>
        type.GetDeclaredProperties().Where(property => property.GetColumnName() != "xmin").Concat(type.GetDeclaredComplexProperties().SelectMany(complex => Columns(complex.ComplexType)));

    [GeneratedRegex("""\b(?:Record\(\s*|Step\(\s*[\w.]+,\s*)"(?<action>[^"]+)"|\baction:\s*"(?<action>[^"]+)"|\bnew Fact\(\s*"(?<action>[^"]+)" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Recording();
}
