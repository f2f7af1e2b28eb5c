using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>“May I?” and “which ones?” give the answer of a model that only walks from child to parent.</summary>
public sealed class ReachTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    // Ids of one to five digits: 7, 70 and 700 must not be taken for each other's children.
    private static readonly Gen<int> Ids = Gen.OneOf(Gen.Choose(2001, 2099), Gen.Choose(20010, 20990), Gen.Choose(200100, 200199));

    private static readonly Gen<Forest> Forests =
        from ids in Gen.ListOf(Ids, 30)
        from parents in Gen.ListOf(Gen.Choose(-1, 29), 30)
        from posts in Gen.ListOf(Gen.Choose(0, 29), 3)
        from roles in Gen.ListOf(Gen.Elements(Enum.GetValues<Role>()), 3)
        select Forest.Grow([.. ids], [.. parents], [.. posts], [.. roles]);

    [Fact]
    public async Task For_finds_what_a_walk_up_the_tree_finds()
    {
        var narrow = 0;
        foreach (var forest in Forests.Sample(150))
        {
            var user = new CurrentUser { Seat = new Seat(Guid.NewGuid(), Guid.NewGuid(), "", "", false, forest.Posts) };
            await using var db = app.OpenDb();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO organisations (id, path, kind, name, levels, opened_on)
                SELECT id, path, 'School', 'ก', ARRAY[]::text[], '2020-05-16' FROM unnest({forest.Nodes.Keys.ToArray()}, {forest.Nodes.Keys.Select(forest.PathOf).ToArray()}) AS t (id, path)
                """, TestContext.Current.CancellationToken);
            foreach (var verb in (string[])[Verb.SeeOrganisations, Verb.Invite, Verb.DisablePerson])
            {
                var found = await db.Organisations.For(user, verb).Select(row => row.Id).ToListAsync(TestContext.Current.CancellationToken);
                var expected = forest.Nodes.Keys.Where(id => forest.IsReached(id, verb)).ToList();
                Assert.Equal(expected.Order(), found.Order());
                Assert.Equal(expected.Order(), forest.Nodes.Keys.Where(id => user.May(verb, forest.PathOf(id))).Order());
                if (expected.Count > 0 && expected.Count < forest.Nodes.Count) narrow++;
            }
        }
        Assert.True(narrow > 50, $"Only {narrow} samples had something inside and something outside.");
    }

    private sealed record Forest(IReadOnlyDictionary<int, int?> Nodes, HeldPost[] Posts)
    {
        public static Forest Grow(int[] ids, int[] parents, int[] posts, Role[] roles)
        {
            var nodes = new Dictionary<int, int?>();
            // A parent is an earlier node, so that no tree bites its own tail.
            for (var i = 0; i < ids.Length; i++) nodes.TryAdd(ids[i], parents[i] >= 0 && parents[i] < i && ids[parents[i]] != ids[i] && nodes.ContainsKey(ids[parents[i]]) ? ids[parents[i]] : null);
            var forest = new Forest(nodes, []);
            return forest with { Posts = [.. posts.Zip(roles, (at, role) => new HeldPost(Guid.NewGuid(), role, ids[at], forest.PathOf(ids[at]), "", false))] };
        }

        public string PathOf(int id) => $"{(Nodes[id] is { } parent ? PathOf(parent) : "/")}{id.ToString(CultureInfo.InvariantCulture)}/";

        public bool IsReached(int? id, string verb) =>
            id is { } node && (Posts.Any(post => post.OrganisationId == node && post.Role.Holds(verb)) || IsReached(Nodes[node], verb));
    }
}
