using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>The cast's tree with closed organisations in it, rows of every kind everywhere, and everybody who may come to a door.</summary>
public sealed class Grounds(PrakanApp app)
{
    private static readonly Place ClosedCentre = new(40, "ศพด.เลิกแล้ว น้ำริน", OrganisationKind.ChildCentre, Cast.NamRinTown);
    private static readonly Place ClosedElsewhere = new(41, "ศพด.เลิกแล้ว ดอยคำ", OrganisationKind.ChildCentre, Cast.DoiTown);

    private readonly ConcurrentDictionary<(string, Target), Aim?> shared = new();

    public static IReadOnlyList<Target> Targets { get; } =
        [.. Cast.Places.Select(place => new Target(place)), new(ClosedCentre, Closed: true), new(ClosedElsewhere, Closed: true), Target.Nothing];

    public IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    public async Task LayOutAsync()
    {
        await using (var db = app.OpenDb())
        {
            await CloseAsync(db, ClosedCentre, Cast.BanNongCentre);
            await CloseAsync(db, ClosedElsewhere, Cast.DoiCentre);
            foreach (var organisation in await db.Organisations.Include(one => one.Coordinator).ToListAsync())
                organisation.AppointCoordinator(new CoordinatorCard("ผู้ประสาน", "นักวิชาการศึกษา", "0811111111", "office@prakan.test"), app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        await ReportMakers.KeepPaperAsync(app);
        foreach (var target in Targets.Where(target => target.Place is not null))
            foreach (var maker in Makers.Each) await MakeAsync(target.Place!.Id, null, ground => [maker(ground)]);
        Visitors = await VisitorList.InviteAsync(app);
    }

    /// <summary>A row that many requests may look at, and none may change.</summary>
    public async Task<Aim?> AimAsync(Door door, Target target)
    {
        if (door.Prefixes.Length == 0 || Makers.IsFree(door)) return await FreshAimAsync(door, target);
        // The same row may be one person's behind one door, and open to all who hold the right behind another.
        var named = Makers.RowOf(door) + (Makers.IsOnePersons(door) ? " of one" : "");
        if (!shared.TryGetValue((named, target), out var known)) known = shared[(named, target)] = await FreshAimAsync(door, target);
        if (known is { Exists: true } && Makers.IsForEverybody(door)) return known with { Path = null };
        return known is { Exists: true } && target.Place is { } place ? known with { Path = Makers.PathOf(door, place), Exists = Makers.PathOf(door, place) is not null } : known;
    }

    /// <summary>A row of its own, for a request that may change it; null where such a row cannot be.</summary>
    public async Task<Aim?> FreshAimAsync(Door door, Target target, Visitor? owner = null)
    {
        if (Makers.NamesItsRowInTheForm(door)) return new Aim([], Exists: false);
        if (Makers.IsFree(door)) return new Aim(Makers.FreeValues(door));
        if (target.Place is null) return new Aim(await NothingLikeAsync(door), Exists: false);
        // What is one person's within a right is somebody's, whoever asks.
        var owning = owner?.Person ?? (Makers.IsOnePersons(door) ? Guid.Empty : null);
        return await MakeAsync(target.Place.Id, owner?.Person, ground => Makers.Make(door, ground with { Handler = door.Handler })) is { } values ? Makers.IsForEverybody(door) ? new Aim(values) : new Aim(values, Makers.PathOf(door, target.Place), owning, Makers.PathOf(door, target.Place) is not null) : null;
    }

    public async Task<Visitor> RefreshAsync(Visitor visitor) =>
        visitor.Person is { } person ? visitor with { Token = await VisitorList.OpenSessionAsync(app, person, app.Clock.GetUtcNow()) } : visitor;

    public async Task RefreshAllAsync()
    {
        var fresh = new List<Visitor>();
        foreach (var visitor in Visitors) fresh.Add(visitor.IsSignedIn ? await RefreshAsync(visitor) : visitor);
        Visitors = fresh;
    }

    private async Task<string[]?> MakeAsync(int place, Guid? owner, Func<Ground, string[]> make)
    {
        await using var db = app.OpenDb();
        var organisation = await db.Organisations.Include(one => one.Periods).SingleAsync(one => one.Id == place);
        var person = owner is null ? new Person($"fresh-{Guid.NewGuid():n}", "บุคคลใหม่") : await db.Users.SingleAsync(one => one.Id == owner);
        try
        {
            var fact = await db.Facts.AsNoTracking().OrderBy(one => one.Id).LastOrDefaultAsync(one => one.OrganisationId == place);
            var values = make(new Ground(db, organisation, person, app.Clock.GetUtcNow()) { LastFact = fact });
            await db.SaveChangesAsync();
            return values;
        }
        catch (RuleBroken)
        {
            // A district has no posts, a closed centre invites nobody: no such row, no such request.
            return null;
        }
    }

    private async Task<string[]> NothingLikeAsync(Door door)
    {
        var like = await AimAsync(door, Targets.Single(target => target.Place == Cast.BanNongCentre));
        return [.. like!.Values.Select(value => Guid.TryParse(value, out _) ? Guid.NewGuid().ToString() : "999999")];
    }

    private static async Task CloseAsync(PrakanDb db, Place place, Place into)
    {
        var parent = await db.Organisations.SingleAsync(one => one.Id == place.Parent!.Id);
        var other = await db.Organisations.SingleAsync(one => one.Id == into.Id);
        var organisation = Organisation.Found(place.Id, parent, place.Kind, new OrganisationDetails { Name = place.Name }, new DateOnly(2015, 5, 16));
        db.Add(organisation);
        await db.SaveChangesAsync();
        organisation.MergeInto(other, new DateOnly(2024, 5, 16), "เด็กน้อย");
        await db.SaveChangesAsync();
    }
}
