using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds.Calendar;

public static class HolidayList
{
    /// <summary>The days off that working days are counted around.</summary>
    public static async Task<Holidays> HolidaysAsync(this PrakanDb db, CancellationToken cancel) =>
        new(await db.Holidays.Select(one => one.Date).ToListAsync(cancel));
}
