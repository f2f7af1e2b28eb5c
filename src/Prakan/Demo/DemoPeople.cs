using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>The people of the demo. All bear the family name สาธิต (demonstration), so that nobody is taken for a real officer.</summary>
internal sealed class DemoPeople(IReadOnlyDictionary<Planned, Organisation> founded)
{
    private const string FamilyName = "สาธิต";
    private const string Order = "ที่ 1/2568";
    public static readonly DateTimeOffset Since = new(2025, 9, 30, 17, 0, 0, TimeSpan.Zero);

    private static readonly (Role Role, string Position, double Share)[] Usual =
    [
        (Role.ProvinceSupervisor, "ท้องถิ่นจังหวัด", 1),
        (Role.AreaDirector, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", 1),
        (Role.AreaOfficer, "นักวิชาการศึกษา", 0.9),
        (Role.Approver, "ผู้อำนวยการกองการศึกษา", 0.8),
        (Role.Coordinator, "นักวิชาการศึกษา", 0.7),
        (Role.Head, "ผู้บริหารสถานศึกษา", 0.2),
        (Role.Recorder, "ครู", 0.1),
    ];

    /// <summary>The accounts that can sign in, all with the one password.</summary>
    public IEnumerable<Post> Named(IEnumerable<DemoAccount> accounts, string passwordHash) =>
        accounts.Select(account => Give(account.UserName, FullName(account.GivenName), account.Role, account.At, passwordHash));

    /// <summary>A share of the offices have people already, not activated yet.</summary>
    public IEnumerable<Post> Others(IReadOnlyCollection<DemoAccount> named)
    {
        var held = named.Select(account => (account.At, account.Role)).ToHashSet();
        return from place in founded.Keys
               from usual in Usual
               where usual.Role.FitsAt(place.Kind) && !held.Contains((place, usual.Role)) && Chance.Of(usual.Role.ToString(), place.Key).Happens(usual.Share)
               select Give($"{usual.Role.ToString().ToLowerInvariant()}-{place.Key}", NameAt(place, usual.Role), usual.Role, place, null);
    }

    /// <summary>Whom to call; a few offices have not said yet.</summary>
    public static CoordinatorCard? CoordinatorOf(Planned place)
    {
        var chance = Chance.Of("coordinator", place.Key);
        if (place.Parent is null || !chance.Happens(0.88)) return null;
        var role = place.Kind.IsInstitution() ? Role.Recorder : Role.Coordinator;
        var position = Usual.First(usual => usual.Role == role).Position;
        return new CoordinatorCard(NameAt(place, role), position, place.Details.Telephone!, $"coordinator-{place.Details.Email}");
    }

    private static string NameAt(Planned place, Role role) => FullName(Chance.Of("name", $"{place.Key} {role}").One(Lists.GivenNames));

    private static string FullName(string givenName) => $"{givenName} {FamilyName}";

    private Post Give(string userName, string fullName, Role role, Planned place, string? passwordHash) =>
        Post.Give(new Person(userName, fullName) { PasswordHash = passwordHash }, founded[place], role, new Tenure(Since, null, Order), Giver.House);
}
