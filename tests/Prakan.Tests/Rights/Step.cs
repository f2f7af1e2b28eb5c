using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>One request of the walk, what had to happen, and what did.</summary>
public sealed record Step(Door Door, Visitor Visitor, Target Target, Outcome Expected, Answer Answer)
{
    public string? Fault
    {
        get
        {
            var status = (int)Answer.Status;
            var toSignIn = status is 302 && Answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal) == true;
            var met = Expected switch
            {
                Outcome.SignIn => toSignIn,
                Outcome.Forbidden => status == 403,
                Outcome.NotFound => status == 404,
                _ => !toSignIn && status is not (401 or 403 or 404 or 405 or >= 500),
            };
            return met ? null : $"{this}: expected {Expected}, was {status}{(Answer.Location is { } to ? " to " + to : "")}";
        }
    }

    public override string ToString() => $"{Door} [{Door.Demand}] by {Visitor} for {Target} ({Target.RelationTo(Visitor)})";
}
