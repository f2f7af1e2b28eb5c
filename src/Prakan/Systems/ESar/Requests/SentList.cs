using System.Security.Cryptography;
using System.Text;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Requests;

/// <summary>One time that an authority sent names to be assessed: who, how many, and under which receipt.</summary>
public sealed class SentList : Tracked, IOwned
{
    private readonly List<AssessmentRequest> requests = [];

    private SentList() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string ToPath { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int FiscalYear { get; private set; }

    /// <summary>The first, the second … of its authority in the year.</summary>
    public int Number { get; private set; }

    public int Count { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid PostId { get; private set; }
    public byte[] Hash { get; private set; } = [];
    public string ReceiptNumber { get; private set; } = "";
    public IReadOnlyList<AssessmentRequest> Requests => requests;

    internal string FactName => $"list:{Id}";

    protected override FactSubject Subject => new(FactName, OrganisationId, Path);

    public static SentList Send(Organisation authority, Call call, int number, IReadOnlyList<Organisation> named, Sender by)
    {
        RuleBroken.Unless(named.Count > 0, "esar.nobody-named");
        var list = new SentList
        {
            OrganisationId = authority.Id, Path = authority.Path, ToPath = by.ToPath, Name = authority.Name, FiscalYear = call.FiscalYear, Number = number,
            Count = named.Count, SentAt = by.At, PersonId = by.PersonId, PostId = by.PostId,
        };
        foreach (var one in named) list.requests.Add(new AssessmentRequest(list, one, call.SarYear));
        list.Hash = SHA256.HashData(Encoding.UTF8.GetBytes(list.Text));
        list.Record("esar.requests-sent", detail: new { fiscalYear = call.FiscalYear, count = named.Count, sha256 = Convert.ToHexStringLower(list.Hash) });
        return list;
    }

    /// <summary>The list as lines, so that anybody can hash it again.</summary>
    public string Text => string.Concat(requests.OrderBy(one => one.OrganisationId).Select(one => $"{one.Code}\t{one.Name}\n"));

    internal void Receipted(string number) => ReceiptNumber = number;
}

/// <summary>Who sends, in which post, to whom, when.</summary>
public sealed record Sender(Guid PersonId, Guid PostId, string ToPath, DateTimeOffset At);
