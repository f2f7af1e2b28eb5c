using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Promotions;

/// <summary>Promotes a class at a time, and takes it back.</summary>
public sealed class PromotionDesk(PrakanDb db, CurrentUser user, RegisterDesk desk, ClassReading classes)
{
    private const int Most = 100;

    public Task<List<Child>> ChildrenAsync(Organisation at, Classroom from, CancellationToken cancel) => classes.ChildrenAsync(at.Id, from, cancel);

    public Task<List<Promotion>> ListAsync(Organisation at, CancellationToken cancel) =>
        db.Promotions.AsNoTracking().For(user, Verb.SeeChildren).Where(one => one.OrganisationId == at.Id).OrderByDescending(one => one.At).Take(Most).ToListAsync(cancel);

    public Task PromoteAsync(Organisation at, Classroom from, Classroom to, IReadOnlyCollection<Child> children, DateOnly on, CancellationToken cancel) =>
        desk.WriteAsync(at.Id, null, () => db.Add(Promotion.Promote(at, from, to, children, on, desk.WriterAt(at.Path))), cancel);

    /// <summary>The last level is over: all of the class leave as graduated.</summary>
    public Task GraduateAsync(Organisation at, IReadOnlyCollection<Child> children, DateOnly on, CancellationToken cancel) => desk.WriteAsync(at.Id, null, () =>
    {
        foreach (var child in children) child.Graduate(on, desk.WriterAt(at.Path));
    }, cancel);

    /// <summary>False where there is no such promotion for whoever asks.</summary>
    public async Task<bool> UndoAsync(Organisation at, Guid id, CancellationToken cancel)
    {
        if (await db.Promotions.For(user, Verb.KeepChildren).SingleOrDefaultAsync(one => one.Id == id && one.OrganisationId == at.Id, cancel) is not { } promotion) return false;
        var children = await db.Children.Include(one => one.Enrolments).Where(one => one.Status == ChildStatus.Here && one.Enrolments.Any(row => row.PromotionId == id && row.Until == null)).ToListAsync(cancel);
        await desk.WriteAsync(at.Id, null, () => db.RemoveRange(promotion.Undo(children, desk.WriterAt(at.Path))), cancel);
        return true;
    }
}
