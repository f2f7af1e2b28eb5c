using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>What both sides see of a child once both have opened the case.</summary>
public sealed record ShownChild(string Name, DateOnly BirthDate, string Room, DateOnly? Since, string? Masked)
{
    internal static ShownChild Of(Child child, string? masked, IReadOnlyDictionary<string, string> levels) =>
        new(child.Card.FullName, child.Card.BirthDate, child.Now is { } now ? $"{levels.GetValueOrDefault(now.Level, now.Level)}/{now.Room}" : "", child.Now?.From, masked);
}
