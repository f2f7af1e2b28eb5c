using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Statistics;

public static class GivenLevels
{
    /// <summary>What a report says by one standard of a version, or with place 0 of the whole.</summary>
    public static string? LevelOf(this ReceivedReport report, Framework framework, int place)
    {
        var given = report.Grades.Where(one => one.Framework == framework.Id);
        if (framework.Scale == Scale.Points) return framework.Letter([.. given.Where(one => one.Standard is not null).Select(one => one.Grade)]);
        var standard = framework.Standards.FirstOrDefault(one => one.Place == place)?.Id;
        return given.FirstOrDefault(one => one.Standard == standard) is { } grade ? framework.Scale.Thai(grade.Grade) : null;
    }
}
