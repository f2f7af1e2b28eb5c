using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Issues;

/// <summary>What an authority wants to be looked at when its institutions are assessed, a file for each academic year; read by those above it and by the office that assesses.</summary>
public sealed class IssueSheet : Tracked, IOwned
{
    private IssueSheet() { }

    public long Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public string ToPath { get; private set; } = "";

    /// <summary>By this name the office that assesses knows it.</summary>
    public string Name { get; private set; } = "";

    public int Year { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    internal FactSubject Owner => new($"{IssueSlots.Name}:{Id}", OrganisationId, Path);

    protected override FactSubject Subject => Owner;

    public static IssueSheet Begin(Organisation authority, string toPath, int year, DateTimeOffset now) => new()
    {
        Organisation = authority, OrganisationId = authority.Id, Path = authority.Path, ToPath = toPath, Name = authority.Name, Year = year, ChangedAt = now,
    };

    public void Touch(DateTimeOffset now) => ChangedAt = now;
}
