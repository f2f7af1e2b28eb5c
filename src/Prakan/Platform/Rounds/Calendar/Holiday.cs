using System.Globalization;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Calendar;

/// <summary>A day on which offices are closed besides Saturdays and Sundays; the cabinet names them anew each year.</summary>
public sealed class Holiday : Tracked
{
    private HeldPost? by;

    private Holiday() { }

    public Holiday(DateOnly date, string name, bool everyYear = false) => (Date, Name, EveryYear) = (date, name, everyYear);

    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>On the same day every year, so that next year's can be copied.</summary>
    public bool EveryYear { get; private set; }

    /// <summary>Holidays belong to no organisation; the fact belongs to the office that acted.</summary>
    protected override FactSubject Subject => new($"holiday:{Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", by!.OrganisationId, by.Path);

    public void Declare(HeldPost post)
    {
        by = post;
        Record("holiday.declared", detail: new { on = Date, Name });
    }

    public void Drop(HeldPost post)
    {
        by = post;
        Record("holiday.dropped", detail: new { on = Date, Name });
    }

    /// <summary>The same day a year later; 29 February waits for its year.</summary>
    public Holiday? NextYear() =>
        Date is { Month: 2, Day: 29 } ? null : new Holiday(Date.AddYears(1), Name, EveryYear);
}
