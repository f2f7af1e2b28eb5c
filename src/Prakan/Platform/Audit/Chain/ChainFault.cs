namespace Prakan.Platform.Audit.Chain;

/// <summary>The first fact of a chain that is not as it was written.</summary>
public sealed record ChainFault(int OrganisationId, long Number, long? FactId, string Wrong)
{
    public override string ToString() =>
        $"{(OrganisationId == 0 ? "the house" : $"organisation {OrganisationId}")}, fact number {Number}{(FactId is { } id ? $" (id {id})" : "")}: {Wrong}";
}
