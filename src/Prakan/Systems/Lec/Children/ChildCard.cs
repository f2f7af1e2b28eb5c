using System.Globalization;

namespace Prakan.Systems.Lec.Children;

/// <summary>What is said of a child itself; each field can be read and replaced as the text that is kept in its history.</summary>
public sealed record ChildCard(string Number, string Title, string FirstName, string LastName, DateOnly BirthDate, Sex Sex, string Nationality)
{
    public const string Day = "yyyy-MM-dd";

    public string FullName => $"{Title}{FirstName} {LastName}";

    public string this[ChildField field] => field switch
    {
        ChildField.Number => Number,
        ChildField.Title => Title,
        ChildField.FirstName => FirstName,
        ChildField.LastName => LastName,
        ChildField.BirthDate => BirthDate.ToString(Day, CultureInfo.InvariantCulture),
        ChildField.Sex => $"{Sex}",
        _ => Nationality,
    };

    public ChildCard With(ChildField field, string kept) => field switch
    {
        ChildField.Number => this with { Number = kept },
        ChildField.Title => this with { Title = kept },
        ChildField.FirstName => this with { FirstName = kept },
        ChildField.LastName => this with { LastName = kept },
        ChildField.BirthDate => this with { BirthDate = DateOnly.ParseExact(kept, Day, CultureInfo.InvariantCulture) },
        ChildField.Sex => this with { Sex = Enum.Parse<Sex>(kept) },
        _ => this with { Nationality = kept },
    };

    /// <summary>Full years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return BirthDate.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>Full months on a day, as growth is reckoned.</summary>
    public int MonthsOn(DateOnly day) => ((day.Year - BirthDate.Year) * 12) + day.Month - BirthDate.Month - (day.Day < BirthDate.Day ? 1 : 0);
}
