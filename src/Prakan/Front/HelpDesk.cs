namespace Prakan.Front;

/// <summary>Whom to call about this installation; whoever runs it says so in its configuration.</summary>
public sealed class HelpDesk
{
    public string? Name { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Hours { get; set; }

    public bool IsKnown => Name is not null || Telephone is not null || Email is not null;
}
