using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Tests.Rights;

public enum Outcome
{
    SignIn,
    Forbidden,
    NotFound,
    Open,
}

/// <summary>What must happen at a door, worked out from the table of rights alone.</summary>
public sealed class Expectation(Func<Role, string, bool> holds)
{
    public static readonly Expectation OfTheTable = new((role, verb) => role.Holds(verb));

    public Outcome Of(Door door, Visitor visitor, Aim aim)
    {
        if (door.Demand!.Kind == DemandKind.Public) return aim.Exists ? Outcome.Open : Outcome.NotFound;
        if (!visitor.IsSignedIn) return Outcome.SignIn;
        if (door.Demand.Kind == DemandKind.OwnAccount) return aim.Exists && aim.IsFor(visitor) ? Outcome.Open : Outcome.NotFound;
        if (!Holds(door, visitor)) return Outcome.Forbidden;
        return aim.Exists && (aim.Path is null || visitor.Covers(aim.Path)) && (aim.Person is null || aim.IsFor(visitor)) ? Outcome.Open : Outcome.NotFound;
    }

    /// <summary>Whoever does not come as far as being asked for what.</summary>
    public bool TurnsAway(Door door, Visitor visitor) =>
        door.Demand!.Kind is not (DemandKind.Public or DemandKind.OwnAccount) && (!visitor.IsSignedIn || !Holds(door, visitor));

    private bool Holds(Door door, Visitor visitor) => visitor.Role is { } role && holds(role, door.Demand!.Verb!);
}

/// <summary>What a request's address names: a row, the path it lies under, and whose own it is; nothing of the kind for a page of lists.</summary>
public sealed record Aim(IReadOnlyList<string> Values, string? Path = null, Guid? Person = null, bool Exists = true)
{
    public static readonly Aim AtNothing = new([]);

    public bool IsFor(Visitor visitor) => Values.Count == 0 || Person == visitor.Person;
}
