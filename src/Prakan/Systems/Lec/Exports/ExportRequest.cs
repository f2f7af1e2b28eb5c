using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.Lec.Exports.ExportState;

namespace Prakan.Systems.Lec.Exports;

public enum ExportOf
{
    Register,

    /// <summary>All registers below an office, as OneRoster writes them.</summary>
    Roster,
}

public enum ExportState
{
    Asked,
    Granted,
    Refused,
    Taken,
}

/// <summary>A large register that somebody wants to take along: with a reason, granted by a second person, taken once within a day; its institution is told.</summary>
public sealed class ExportRequest : Tracked, IOwned
{
    public static readonly Flow<ExportState> Steps = new(
        (Asked, Granted),
        (Asked, Refused),
        (Granted, Taken));

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private ExportRequest() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string OfficeName { get; private set; } = "";
    public ExportOf Of { get; private set; }
    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public int Count { get; private set; }
    public string Reason { get; private set; } = "";
    public ExportState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public string Href => Of == ExportOf.Roster ? $"/lec/oneroster/{Id}" : $"/lec/exports/{Id}";

    /// <summary>Stands across every page of what is taken.</summary>
    public string Watermark => $"{PersonName} {ThaiDate.Instant(DecidedAt ?? AskedAt)} {Id.ToString()[..8]}";

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    public static ExportRequest Ask(Organisation of, int count, string reason, (Guid Id, string Name) by, DateTimeOffset now, ExportOf what = ExportOf.Register)
    {
        var request = new ExportRequest
        {
            Id = Guid.CreateVersion7(), Of = what, OrganisationId = of.Id, Path = of.Path, OfficeName = of.Name, PersonId = by.Id, PersonName = by.Name, Count = count, Reason = reason, AskedAt = now,
        };
        request.Record("lec.export-asked", reason, new { count });
        request.Tell(NoticeKind.Export, NoticeTo.Office(of.Id, of.Path), request.Href, reason, new { who = by.Name, count });
        return request;
    }

    public void Decide(bool grant, Guid person, DateTimeOffset now)
    {
        Unless(person != PersonId, "lec.export.not-oneself");
        Unless(now < AskedAt + Lasts, "lec.export.over");
        State = Steps.Take(State, grant ? Granted : Refused, "lec.export.over");
        (DecidedById, DecidedAt) = (person, now);
        if (grant) Record("lec.export-granted", detail: new { who = PersonName, Count });
        else Record("lec.export-refused", detail: new { who = PersonName, Count });
    }

    /// <param name="below">Other institutions whose children go along.</param>
    public void Take(Guid person, DateTimeOffset now, params IEnumerable<(int Id, string Path)> below)
    {
        Unless(person == PersonId, "lec.export.not-yours");
        Unless(DecidedAt is { } at && now < at + Lasts, "lec.export.over");
        State = Steps.Take(State, Taken, "lec.export.over");
        Record("lec.export-taken", Reason, new { Count });
        foreach (var (id, path) in below.Prepend((OrganisationId, Path))) Tell(NoticeKind.Export, NoticeTo.Office(id, path), Href, Reason, new { who = PersonName, count = Count });
    }
}

public static class ExportStates
{
    public static string Thai(this ExportState state) => state switch
    {
        Asked => "รอผู้อนุญาต",
        Granted => "อนุญาตแล้ว",
        Refused => "ไม่อนุญาต",
        _ => "ดาวน์โหลดแล้ว",
    };

    public static string Mark(this ExportState state) => state switch
    {
        Asked => "wait",
        Refused => "bad",
        _ => "ok",
    };
}
