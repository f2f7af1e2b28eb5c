using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Prakan.Shared;

namespace Prakan.Platform.Audit;

/// <summary>What a verb did: by whom, in which post, to what, and why. Never changed, never deleted.</summary>
public sealed class Fact : IOwned
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private Fact() { }

    internal Fact(string action, FactSubject subject, string? reason, object? detail)
    {
        Action = action;
        (Subject, OrganisationId, Path) = (subject.Name, subject.OrganisationId, subject.Path);
        Reason = reason;
        Detail = detail is null ? null : JsonSerializer.Serialize(detail, Json);
    }

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Action { get; private set; } = "";
    public Guid? PersonId { get; private set; }
    public Guid? PostId { get; private set; }
    public int? OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string? Reason { get; private set; }
    public string? Detail { get; private set; }
    public IPAddress? Address { get; private set; }

    /// <summary>Its place in the chain of its organisation, known once it is saved.</summary>
    public long Number { get; private set; }

    public byte[] Hash { get; private set; } = [];

    internal void Sign(Actor actor, DateTimeOffset at) =>
        (PersonId, PostId, Address, At) = (actor.PersonId, actor.PostFor(Path), actor.Address, at.AsStored());
}

/// <summary>What a fact is about, and whose history it belongs to.</summary>
public readonly record struct FactSubject(string Name, int? OrganisationId, string Path);
