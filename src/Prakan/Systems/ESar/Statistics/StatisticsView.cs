using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>What statistics say of a place: on the page, in the sheet and on paper alike.</summary>
public sealed record StatisticsView(StatisticsAsked Asked, DateTimeOffset At)
{
    public IReadOnlyList<int> Years { get; init; } = [];
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];
    public Framework? Framework { get; init; }
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>What may be chosen of the place, whatever is chosen now.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];
    public IReadOnlyList<(int Id, string Thai)> Sizes { get; init; } = [];

    /// <summary>The places on the way down, the one that is looked at last.</summary>
    public IReadOnlyList<(string Name, StatisticsAsked Asked)> Way { get; init; } = [];

    /// <summary>Fewer than may be shown, or as many as would give others away.</summary>
    public bool IsHidden { get; init; }

    public LevelRow Whole { get; init; } = LevelRow.Nothing;
    public IReadOnlyList<LevelRow> Standards { get; init; } = [];
    public IReadOnlyList<LevelRow> Parts { get; init; } = [];

    public bool IsNothing => Framework is null || (!IsHidden && Whole.Now!.Total == 0);
    public string Place => Way[^1].Name;
    public string FromName => Levels[Asked.From - 1];
    public string StandardName => Framework!.Judgements().First(one => one.Place == Asked.Standard).Thai;
    public string? SizeName => Sizes.Where(one => one.Id == Asked.Size).Select(one => one.Thai).FirstOrDefault();
    public bool HidesParts => Parts.Any(part => part.Now is null);
}

/// <summary>One line of the statistics: its numbers, where they may be shown, and those of the year before, where they can be compared.</summary>
public sealed record LevelRow(string Key, string Name, Levelled? Now, Levelled? Before)
{
    public static readonly LevelRow Nothing = new("", "", new Levelled([]), null);

    public decimal? Change(int from) => Now is { Total: > 0 } && Before is { Total: > 0 } ? Now.ShareReaching(from) - Before.ShareReaching(from) : null;
}
