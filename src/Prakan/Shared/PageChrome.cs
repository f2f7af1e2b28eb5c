namespace Prakan.Shared;

/// <summary>What stands around a page: its title, the way to it, the menu, and who is reading.</summary>
public sealed class PageChrome
{
    public string Title { get; set; } = "";
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];
    public IReadOnlyList<MenuItem> Menu { get; set; } = [];
    public IReadOnlyList<Crumb> Foot { get; set; } = [];
    public Who? Who { get; set; }
}

public sealed record Crumb(string Thai, string Href);

public sealed record MenuItem(string Thai, string Href, bool Current = false, int? Count = null);

public sealed record Who(string Office, string Role, string Person);
