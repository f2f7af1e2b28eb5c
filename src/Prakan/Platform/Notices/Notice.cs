using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>Something told to an office, so that whoever holds its posts sees it, today's holder and the next; what has been read is the reader's.</summary>
public sealed class Notice : IOwned
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private Notice() { }

    internal Notice(NoticeKind kind, NoticeTo to, string href, string? words = null, object? detail = null)
    {
        (Id, Kind, Href, Words) = (Guid.CreateVersion7(), kind, href, words);
        (OrganisationId, Path, Level, Verb, PersonId, RoundId) = (to.OrganisationId, to.Path, to.Level, to.Verb, to.PersonId, to.RoundId);
        Detail = detail is null ? null : JsonSerializer.Serialize(detail, Json);
    }

    public Guid Id { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>The office that is told, or the one below it that the telling is about.</summary>
    public int OrganisationId { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>The level above the office that is told in its stead.</summary>
    public ReportLevel? Level { get; private set; }

    /// <summary>Only posts that may do this are told.</summary>
    public string? Verb { get; private set; }

    /// <summary>Only this person is told.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Everybody whom the round expects is told, by this one row.</summary>
    public int? RoundId { get; private set; }

    public string Href { get; private set; } = "";

    /// <summary>What whoever caused it wrote: a reason, an answer.</summary>
    public string? Words { get; private set; }

    public string? Detail { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>When its letters were written into the outbox.</summary>
    public DateTimeOffset? LettersAt { get; private set; }

    internal void Date(DateTimeOffset now) => At = now;

    internal void LettersWritten(DateTimeOffset now) => LettersAt = now;
}

/// <summary>Who is told: an office, the level above it, one person, or everybody whom a round expects.</summary>
public readonly record struct NoticeTo
{
    public int OrganisationId { get; private init; }
    public string Path { get; private init; }
    public ReportLevel? Level { get; private init; }
    public string? Verb { get; private init; }
    public Guid? PersonId { get; private init; }
    public int? RoundId { get; private init; }

    public static NoticeTo Office(int organisation, string path, string? verb = null) => new() { OrganisationId = organisation, Path = path, Verb = verb };

    /// <summary>The office of a level that stands above an organisation, whichever that is at the time of reading.</summary>
    public static NoticeTo Above(int organisation, string path, ReportLevel level, string? verb = null) => Office(organisation, path, verb) with { Level = level };

    public static NoticeTo Person(Guid person, int organisation, string path) => Office(organisation, path) with { PersonId = person };

    public static NoticeTo Everybody(Round round) => Office(round.OrganisationId, round.Path) with { RoundId = round.Id };
}
