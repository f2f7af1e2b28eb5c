namespace Prakan.Systems.Lec.Money;

/// <summary>Money by the head of one round, row by row, beside what it would be on other terms.</summary>
public sealed record MoneyTable(string Title, DateOnly AsOf, MoneyRate Lunch, MoneyRate Milk, IReadOnlyList<MoneyRow> Rows)
{
    public MoneyRow Total => MoneyRow.Sum("รวม", Rows);
}

/// <summary>One institution, or several together, which have no tier.</summary>
public sealed record MoneyRow(string Name, string Above, int Institutions, MoneyShare Lunch, MoneyShare Milk, MoneyShare LunchIf, MoneyShare MilkIf)
{
    public decimal Baht => Lunch.Baht + Milk.Baht;
    public decimal BahtIf => LunchIf.Baht + MilkIf.Baht;
    public decimal Difference => BahtIf - Baht;

    public static MoneyRow Sum(string name, IReadOnlyCollection<MoneyRow> rows) =>
        new(name, "", rows.Sum(row => row.Institutions), Sum(rows, row => row.Lunch), Sum(rows, row => row.Milk), Sum(rows, row => row.LunchIf), Sum(rows, row => row.MilkIf));

    private static MoneyShare Sum(IReadOnlyCollection<MoneyRow> rows, Func<MoneyRow, MoneyShare> of) => new(rows.Sum(row => of(row).Heads), 0, rows.Sum(row => of(row).Baht));
}
