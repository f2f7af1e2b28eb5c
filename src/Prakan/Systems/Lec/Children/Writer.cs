using Prakan.Shared;

namespace Prakan.Systems.Lec.Children;

/// <summary>Who writes into the register, in which post, and when.</summary>
public sealed record Writer(Guid? PersonId, Guid? PostId, DateTimeOffset Now)
{
    public DateOnly Today => Clock.DayOf(Now);
}
