using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Registers;

/// <summary>The children of one room, by their numbers, with what was measured of them this time.</summary>
public sealed class ClassReading(PrakanDb db)
{
    public Task<List<Child>> ChildrenAsync(int organisation, Classroom classroom, CancellationToken cancel) =>
        InRoom(organisation, classroom).Include(one => one.Enrolments.Where(row => row.Until == null))
            .OrderBy(one => one.Card.Number.Length).ThenBy(one => one.Card.Number).ThenBy(one => one.Id).ToListAsync(cancel);

    public Task<Dictionary<Guid, Measurement>> MeasuredAsync(int organisation, Classroom classroom, Occasion occasion, CancellationToken cancel)
    {
        var (year, term, time, here) = (occasion.Year, occasion.Term, occasion.Time, InRoom(organisation, classroom));
        return db.Measurements.Where(one => one.Year == year && one.Term == term && one.Time == time && here.Any(child => child.Id == one.ChildId)).ToDictionaryAsync(one => one.ChildId, cancel);
    }

    private IQueryable<Child> InRoom(int organisation, Classroom classroom)
    {
        var (level, room) = (classroom.Level, classroom.Room);
        return db.Children.Where(one => one.OrganisationId == organisation && one.Enrolments.Any(row => row.Until == null && row.OrganisationId == organisation && row.OtherSchoolId == null && row.Level == level && row.Room == room));
    }
}
