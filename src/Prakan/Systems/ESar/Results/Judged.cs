using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>How far one framework of a report is judged.</summary>
public sealed record Judged(Framework Framework, IReadOnlyDictionary<int, Result> Results, Summary? Summary)
{
    public Result? Of(Standard standard) => Results.GetValueOrDefault(standard.Id);

    /// <summary>Each standard, and where there are levels of quality the whole.</summary>
    public int Asked => Framework.Standards.Count + (AsksOverall ? 1 : 0);

    public int Done => Framework.Standards.Count(one => Of(one)?.Grade is not null) + (AsksOverall && Summary?.Grade is not null ? 1 : 0);

    public bool AsksOverall => Framework.Scale == Scale.Quality;

    public bool IsMissed => Framework.Required && Done < Asked;

    /// <summary>Where points are given, the letter that those given so far earn.</summary>
    public string? Letter => Framework.Scale == Scale.Points ? Framework.Letter([.. Framework.Standards.Select(one => Of(one)?.Grade).OfType<int>()]) : null;
}
