using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>One request of the walk, what had to happen, and what did.</summary>
public sealed record Step(Door Door, Visitor Visitor, Target Target, Aim Aim, Outcome Expected, Answer Answer)
{
    public string? Fault
    {
        get
        {
            var status = (int)Answer.Status;
            var toSignIn = status is 302 && Door.Demand!.Kind != DemandKind.Public && Answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal) == true;
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

    /// <summary>Somebody opened what is personally theirs: they learn where it stands, wherever their posts are.</summary>
    public bool IsOwnBusinessAt(string path) => Door.Demand!.Kind == DemandKind.OwnAccount && Expected == Outcome.Open && Aim.Path == path;

    public override string ToString() => $"{Door} [{Door.Demand}] by {Visitor} for {Target} ({Target.RelationTo(Visitor)})";
}
