using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>What is said of a set besides its numbers.</summary>
public sealed record OpenSetCard(string Title, string TitleInEnglish, string Description, string Licence)
{
    /// <summary>As a set of a round is usually called; whoever publishes says the rest.</summary>
    public static OpenSetCard Usual(RoundPlan plan) =>
        new($"จำนวนเด็กและนักเรียนรายจังหวัด ระดับชั้น และเพศ ภาคเรียนที่ {plan.Term}/{plan.Year}", $"Children by province, level and sex, {ThaiYears.AcademicName(plan.Year, english: true).ToLowerInvariant()}, term {plan.Term}", "", OpenData.Licence.All[0].Id);
}
