using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Registers;

/// <summary>Head counts as the enrolments tell them, on any day.</summary>
internal static class RegisterHeads
{
    public static IQueryable<Enrolment> On(this IQueryable<Enrolment> enrolments, DateOnly day) =>
        enrolments.Where(one => one.From <= day && (one.Until == null || one.Until > day));

    /// <summary>An institution's own children, room by room.</summary>
    public static Task<List<RoomHeads>> HeadsAsync(this PrakanDb db, int organisation, DateOnly day, CancellationToken cancel) =>
        db.Enrolments.Where(one => one.OrganisationId == organisation && one.OtherSchoolId == null).On(day)
            .GroupBy(one => new { one.Level, one.Room })
            .Select(room => new RoomHeads(room.Key.Level, room.Key.Room, room.Count(one => one.Sex == Sex.Male), room.Count(one => one.Sex == Sex.Female)))
            .ToListAsync(cancel);
}
