using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>How an institution judges itself by one standard, and what it goes by.</summary>
public sealed class Result : IOwned
{
    private Result() { }

    public Result(Obligation obligation, int standard) =>
        (Obligation, ObligationId, Path, StandardId) = (obligation, obligation.Id, obligation.Path, standard);

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public int StandardId { get; private set; }
    public Standard Standard { get; private set; } = null!;
    public int? Grade { get; private set; }
    public string Evidence { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public void Judge(int? grade, DateTimeOffset now) => (Grade, At) = (grade, now);

    public void Show(string evidence, DateTimeOffset now) => (Evidence, At) = (evidence, now);
}
