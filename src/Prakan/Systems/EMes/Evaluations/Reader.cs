using Prakan.Platform.Audit;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>Somebody of the committee who reads in a round: which regions, and which indicators; what is empty narrows nothing.</summary>
public sealed class Reader : Tracked, IOwned
{
    private Reader() { }

    public long Id { get; private set; }
    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public Guid PostId { get; private set; }
    public string[] Regions { get; private set; } = [];

    /// <summary>Keys of indicators.</summary>
    public string[] Indicators { get; private set; } = [];

    public DateTimeOffset? EndedAt { get; private set; }

    protected override FactSubject Subject => new($"round:{RoundId}", Round.OrganisationId, Path);

    public static Reader Appoint(Round round, Guid person, Guid post, string[] regions, string[] indicators)
    {
        var reader = new Reader { Round = round, RoundId = round.Id, Path = round.Path, PersonId = person, PostId = post, Regions = regions, Indicators = indicators };
        reader.Record("emes.reader-appointed", detail: new { round = round.Plan.Title, reader.PersonId });
        return reader;
    }

    public void Change(string[] regions, string[] indicators)
    {
        (Regions, Indicators, EndedAt) = (regions, indicators, null);
        Record("emes.reader-appointed", detail: new { round = Round.Plan.Title, PersonId });
    }

    /// <summary>Gets nothing more to read; what they have scored stands.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        Record("emes.reader-ended", detail: new { round = Round.Plan.Title, PersonId });
    }

    /// <summary>So many more lie before them.</summary>
    internal void Get(int count) => Record("emes.readings-dealt", detail: new { round = Round.Plan.Title, PersonId, count });

    public bool Reads(string? region, string indicator) =>
        EndedAt is null && (Regions.Length == 0 || (region is not null && Regions.Contains(region))) && (Indicators.Length == 0 || Indicators.Contains(indicator));
}
