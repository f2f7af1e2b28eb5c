namespace Prakan.Systems.ESar.Standards;

/// <summary>One standard, or one item of it, by its number; its wording may not be known yet.</summary>
public sealed class Standard
{
    private Standard() { }

    public int Id { get; private set; }
    public int FrameworkId { get; private set; }
    public Framework Framework { get; private set; } = null!;
    public int Place { get; private set; }
    public string Number { get; private set; } = "";

    /// <summary>The domain that it belongs to, where there are any.</summary>
    public string? Domain { get; private set; }

    public string? Thai { get; private set; }

    /// <summary>As it is listed.</summary>
    public string Name => Thai is null ? Number : $"{Number} {Thai}";

    internal void Say(string? thai) => Thai = thai;

    internal Standard Copy(Framework to) => new() { Framework = to, Place = Place, Number = Number, Domain = Domain, Thai = Thai };
}
