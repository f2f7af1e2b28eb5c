using System.Linq.Expressions;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>A set in a list, without its numbers.</summary>
public sealed record OpenSetLine(Guid Id, OpenSetCard Card, int RoundId, string RoundTitle, DateOnly AsOf, DateTimeOffset PublishedAt, DateTimeOffset? WithdrawnAt, string? WithdrawnFor)
{
    public static readonly Expression<Func<OpenSet, OpenSetLine>> Of = set => new OpenSetLine(set.Id, set.Card, set.RoundId, set.RoundTitle, set.AsOf, set.PublishedAt, set.WithdrawnAt, set.WithdrawnFor);

    public string Href => $"/open-data/{Id}";
}
