using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Systems.ESar.Requests.RequestState;

namespace Prakan.Systems.ESar.Requests;

public enum RequestState
{
    Sent,
    Accepted,
    Returned,
}

/// <summary>That one institution is to be assessed in a fiscal year, as its authority asked; the office that assesses takes it or sends it back.</summary>
public sealed class AssessmentRequest : Tracked, IOwned
{
    public static readonly Flow<RequestState> Steps = new(
        (Sent, Accepted),
        (Sent, Returned),
        (Accepted, Returned));

    private FactSubject? subject;

    private AssessmentRequest() { }

    internal AssessmentRequest(SentList list, Organisation institution, int sarYear)
    {
        (List, ListId, FiscalYear, ToPath, Authority, SarYear) = (list, list.Id, list.FiscalYear, list.ToPath, list.Name, sarYear);
        (OrganisationId, Path, Name, Code, Kind) = (institution.Id, institution.Path, institution.Name, institution.Code, institution.Kind);
        Province = institution.Details.Area is { Length: >= 2 } area ? area[..2] : "";
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ListId { get; private set; }
    public SentList List { get; private set; } = null!;
    public int FiscalYear { get; private set; }
    public int SarYear { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string ToPath { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Code { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }
    public string Province { get; private set; } = "";
    public string Authority { get; private set; } = "";
    public RequestState State { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    protected override FactSubject Subject => subject ?? throw new InvalidOperationException("Somebody answers in a post.");

    public void Accept(HeldPost by, DateTimeOffset now)
    {
        Step(Accepted);
        AnsweredAt = now;
        Do(by, "esar.request-accepted");
    }

    /// <summary>Back to the authority, which may ask again.</summary>
    public void Return(string reason, HeldPost by, DateTimeOffset now)
    {
        RuleBroken.Unless(!string.IsNullOrWhiteSpace(reason), "esar.return-needs-reason");
        Step(Returned);
        (AnsweredAt, Reason) = (now, reason);
        Do(by, "esar.request-returned", reason);
    }

    // Who answers stands outside the institution's tree: the fact is kept at their own office.
    private void Do(HeldPost by, string action, string? reason = null)
    {
        subject = new FactSubject($"request:{Id}", by.OrganisationId, by.Path);
        Record(action, reason, new { name = Name, fiscalYear = FiscalYear });
    }

    private void Step(RequestState to) => State = Steps.Take(State, to, "esar.request-answered");
}

public static class RequestStates
{
    public static string Thai(this RequestState state) => state switch
    {
        Sent => "ส่งแล้ว",
        Accepted => "สมศ. รับแล้ว",
        _ => "สมศ. ส่งคืน",
    };

    /// <summary>One of the four marks.</summary>
    public static string Kind(this RequestState state) => state switch
    {
        Accepted => "ok",
        Sent => "wait",
        _ => "bad",
    };
}
