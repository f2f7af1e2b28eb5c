namespace Prakan.Systems.Lec.Money;

/// <summary>Money by the head of one round, row by row, beside what it would be on other terms.</summary>
public sealed record MoneyTable(string Title, DateOnly AsOf, MoneyRate Lunch, MoneyRate Milk, IReadOnlyList<MoneyRow> Rows)
{
    public MoneyRow Total => MoneyRow.Sum("รวม", Rows);

    /// <summary>Whom one may ask about by name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>What one row comes to on one set of terms.</summary>
public sealed record MoneyPart(string Name, string Above, int Institutions, MoneyShare Lunch, MoneyShare Milk);

/// <summary>One institution, or several together, which have no tier.</summary>
public sealed record MoneyRow(string Name, string Above, int Institutions, MoneyShare Lunch, MoneyShare Milk, MoneyShare LunchIf, MoneyShare MilkIf)
{
    public decimal Baht => Lunch.Baht + Milk.Baht;
    public decimal BahtIf => LunchIf.Baht + MilkIf.Baht;
    public decimal Difference => BahtIf - Baht;

    /// <summary>What is, beside what would be; of whoever is only in one of the two, the other is nothing.</summary>
    public static MoneyRow Beside(MoneyPart? now, MoneyPart? then)
    {
        var one = now ?? then!;
        return new MoneyRow(one.Name, one.Above, now?.Institutions ?? 0, now?.Lunch ?? MoneyShare.None, now?.Milk ?? MoneyShare.None, then?.Lunch ?? MoneyShare.None, then?.Milk ?? MoneyShare.None);
    }

    public static MoneyRow Sum(string name, IReadOnlyCollection<MoneyRow> rows) =>
        new(name, "", rows.Sum(row => row.Institutions), Sum(rows, row => row.Lunch), Sum(rows, row => row.Milk), Sum(rows, row => row.LunchIf), Sum(rows, row => row.MilkIf));

    private static MoneyShare Sum(IReadOnlyCollection<MoneyRow> rows, Func<MoneyRow, MoneyShare> of) => new(rows.Sum(row => of(row).Heads), 0, rows.Sum(row => of(row).Baht));
}
