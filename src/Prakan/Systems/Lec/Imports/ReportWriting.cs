using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Counts what a walk through a sheet finds, and keeps as much of it as people read.</summary>
internal sealed class ReportWriting(ImportHeading heading, LevelWords levels)
{
    /// <summary>A file of which every row breaks one of these is another file.</summary>
    private static readonly string[] Whole = [ImportRules.OtherSchool, ImportRules.OtherYear, ImportRules.OtherTerm];

    private readonly Dictionary<int, RowVerdict> verdicts = [];
    private readonly List<ImportFault> faults = [], queries = [];
    private readonly List<Newcomer> newcomers = [];
    private readonly List<Amendment> amendments = [];
    private readonly HashSet<int> schools = [];
    private readonly int[] outcomes = new int[Enum.GetValues<RowOutcome>().Length];

    public int Rows => outcomes.Sum();
    public IReadOnlyDictionary<int, RowVerdict> Verdicts => verdicts;
    public IReadOnlyCollection<int> SchoolsMet => schools;

    public void Met(int school) => schools.Add(school);

    public Compared? Refuse(ImportRow row) => Note(row, RowOutcome.Faulty);

    public Compared? Keep(ImportRow row) => Note(row, RowOutcome.Unchanged);

    public Compared? Take(ImportRow row, Compared compared)
    {
        Note(row, compared.Child is null ? RowOutcome.New : RowOutcome.Changed);
        if (compared.Child is null && newcomers.Count < ImportReport.MostExamples) newcomers.Add(new Newcomer(row.Number, compared.Then.Card.FullName, levels.Spell(compared.Then.Classroom)));
        if (compared.Now is { } now && amendments.Count < ImportReport.MostExamples) amendments.Add(new Amendment(row.Number, compared.Then.Card.FullName, [.. Differences.Of(now, compared.Then, levels)]));
        return compared;
    }

    public void RefuseWhole()
    {
        foreach (var rule in Whole)
        {
            var same = faults.Where(fault => fault.Rule == rule).DistinctBy(fault => fault.Row).ToList();
            if (same.Count == Rows) throw new RuleBroken(rule, [.. same[0].Details]);
        }
    }

    public ImportReport End(Absent absent) => new()
    {
        Rows = Rows, New = Of(RowOutcome.New), Changed = Of(RowOutcome.Changed), Unchanged = Of(RowOutcome.Unchanged), Faulty = Of(RowOutcome.Faulty),
        FaultCount = faults.Count, QueryCount = queries.Count, Faults = [.. faults.Concat(queries).Take(ImportReport.MostShown)],
        Newcomers = newcomers, Amendments = amendments, Absent = absent.Count, Absentees = absent.Names, Unknown = [.. heading.Unknown],
    };

    private Compared? Note(ImportRow row, RowOutcome outcome)
    {
        outcomes[(int)outcome]++;
        verdicts[row.Number] = new RowVerdict(outcome, row.Faults);
        faults.AddRange(row.Faults.Where(fault => !fault.IsQuery));
        queries.AddRange(row.Faults.Where(fault => fault.IsQuery));
        return null;
    }

    private int Of(RowOutcome outcome) => outcomes[(int)outcome];
}
