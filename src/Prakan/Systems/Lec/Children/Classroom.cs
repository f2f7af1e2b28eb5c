namespace Prakan.Systems.Lec.Children;

/// <summary>A room of a level; rooms are whatever an institution calls them.</summary>
public sealed record Classroom(string Level, string Room);
