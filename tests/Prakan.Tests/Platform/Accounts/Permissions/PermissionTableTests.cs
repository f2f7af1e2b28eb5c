using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared.Language;

namespace Prakan.Tests.Platform.Accounts.Permissions;

public sealed class PermissionTableTests
{
    /// <summary>Verbs whose pages other parts of the house bring.</summary>
    private static readonly string[] Reserved =
        [Verb.CorrectOrganisation, Verb.AppointCoordinator, Verb.Reorganise, Verb.ImportOrganisations, Verb.Invite, Verb.ReadFacts];

    /// <summary>
    /// What is done at one level only is no power over others: a province appoints who writes reports, and writes none; who appoints the province decides about none.
    /// Children are seen by their own school and authority, and by nobody above who appoints there.
    /// </summary>
    private static readonly string[] OwnWork =
    [
        Verb.WriteReport, Verb.SubmitReport, Verb.ApproveReport, Verb.UnlockReport, Verb.RequestAssessment, Verb.ReceiveReports, Verb.Synthesise,
        Verb.SeeChildren, Verb.KeepChildren, Verb.SeeChildSecrets, Verb.HandOutIndicators, Verb.EvaluateIndicators, Verb.ScoreIndicators, Verb.PublishOpenData,
    ];

    private static readonly string[] Verbs = [.. typeof(Verb).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Nobody_gives_more_than_they_hold_however_many_hands_it_passes()
    {
        foreach (var row in Roles.Table.Values)
        {
            Assert.All(Given(row.Role), given => Assert.Subset(row.Verbs.ToHashSet(), given.Row().Verbs.Except(OwnWork).ToHashSet()));
        }
    }

    [Fact]
    public void Whoever_gives_may_invite() =>
        Assert.All(Roles.Table.Values.Where(row => row.Gives.Length > 0), row => Assert.Contains(Verb.Invite, row.Verbs));

    [Fact]
    public void Every_role_stands_in_the_table_and_fits_some_kind()
    {
        Assert.Equal(Enum.GetValues<Role>().Order(), Roles.Table.Keys.Order());
        Assert.All(Roles.Table.Values, row => Assert.NotEmpty(row.At));
    }

    [Fact]
    public void Every_role_but_the_first_can_be_given_by_somebody() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Contains(Roles.Table.Values, row => row.Gives.Contains(role)));

    [Fact]
    public void Every_verb_opens_some_page_or_is_reserved()
    {
        var asked = typeof(Program).Assembly.GetTypes().Select(type => type.GetCustomAttribute<RequiresAttribute>()?.Verb).OfType<string>().ToHashSet();
        Assert.Empty(Verbs.Except(asked).Except(Reserved));
        Assert.Subset(Verbs.ToHashSet(), asked);
    }

    [Fact]
    public void Every_verb_is_held_by_somebody() =>
        Assert.All(Verbs, verb => Assert.Contains(Roles.Table.Values, row => row.Verbs.Contains(verb)));

    [Fact]
    public void The_printed_table_is_the_table()
    {
        var file = Path.Combine(Repository(), "docs/generated/permissions.md");
        if (Environment.GetEnvironmentVariable("PRAKAN_PRINT") == "1") File.WriteAllText(file, Print());
        Assert.Equal(Print(), File.ReadAllText(file));
    }

    private static HashSet<Role> Given(Role role)
    {
        var all = new HashSet<Role>();
        var open = new Queue<Role>(role.Row().Gives);
        while (open.TryDequeue(out var next))
        {
            if (!all.Add(next)) continue;
            foreach (var further in next.Row().Gives) open.Enqueue(further);
        }
        return all;
    }

    private static string Print()
    {
        var text = new StringBuilder("# Permissions\n\nPrinted by a test from `Roles.cs`; run the tests with `PRAKAN_PRINT=1` to print it again. A verb held at an organisation holds for all below it.\n\n");
        text.Append("| role | บทบาท | where | verbs | may give |\n|---|---|---|---|---|\n");
        foreach (var row in Roles.Table.Values.OrderBy(row => row.Role))
        {
            text.Append($"| {row.Role} ({EnglishCatalogue.Find(row.Thai)}) | {row.Thai} | {string.Join(", ", row.At.Select(kind => kind.Thai()))} ");
            text.Append($"| {Code(row.Verbs)} | {(row.Gives.Length == 0 ? "–" : string.Join(", ", row.Gives))} |\n");
        }
        text.Append("\n| verb | held by |\n|---|---|\n");
        foreach (var verb in Verbs)
            text.Append($"| `{verb}` | {string.Join(", ", Roles.Table.Values.Where(row => row.Verbs.Contains(verb)).Select(row => row.Role).Order())} |\n");
        return text.ToString();
    }

    private static string Code(string[] verbs) => verbs.Length == 0 ? "–" : string.Join(", ", verbs.Select(verb => $"`{verb}`"));

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../.."));
}
