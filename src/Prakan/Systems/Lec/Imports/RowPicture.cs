using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Lays a row over what the register holds: what a cell says takes the place of what stood there, an empty cell says nothing.</summary>
internal sealed class RowPicture(ImportRow row, LevelWords levels, DateOnly today)
{
    private static readonly Dictionary<ChildField, string> Keys = new()
    {
        [ChildField.Number] = "number", [ChildField.Title] = "title", [ChildField.FirstName] = "first", [ChildField.LastName] = "last",
        [ChildField.BirthDate] = "birth", [ChildField.Sex] = "sex", [ChildField.Nationality] = "nationality",
    };

    private static readonly string[] Boys = ["เด็กชาย", "ด.ช.", "ดช", "ด.ช", "นาย", "สามเณร", "master", "mr"], Girls = ["เด็กหญิง", "ด.ญ.", "ดญ", "ด.ญ", "นางสาว", "น.ส.", "นส", "นาง", "miss", "ms"];

    /// <summary>The child as it would stand afterwards; null where the row does not say enough, which is then among its faults.</summary>
    public ChildPicture? Over(ChildPicture? now)
    {
        var fields = ChildFields.All.ToDictionary(field => field, field => Kept(field, now?.Card));
        var room = Room(now?.Classroom);
        if (fields.Values.Contains(null) || room is null) return null;
        var card = now?.Card ?? new ChildCard("", "", "", "", default, default, "");
        foreach (var (field, kept) in fields) card = card.With(field, kept!);
        return new ChildPicture(card, room)
        {
            Identity = row.Identity ?? now?.Identity,
            Secret = Secret(now?.Secret ?? new()),
            Father = Parent("father", now?.Father ?? new()), Mother = Parent("mother", now?.Mother ?? new()), Guardian = Parent("guardian", now?.Guardian ?? new()),
            Registered = Address("registered", now?.Registered ?? new()), Present = Address("present", now?.Present ?? new()),
            Height = Said("height", now?.Height, text => RowText.Number(text, Measurement.LeastCentimetres, Measurement.MostCentimetres)),
            Weight = Said("weight", now?.Weight, text => RowText.Number(text, Measurement.LeastKilograms, Measurement.MostKilograms)),
        };
    }

    private string? Kept(ChildField field, ChildCard? now)
    {
        var key = Keys[field];
        if (field == ChildField.Sex && !row.Says(key)) return SexOfTitle(now);
        if (!row.Says(key) && now is not null) return now[field];
        return Said<string?>(key, null, text => field.Read(field == ChildField.Number ? RowText.Code(text) : RowText.Text(text), today), always: true);
    }

    private string? SexOfTitle(ChildCard? now)
    {
        var title = row["title"].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (Boys.Contains(title)) return $"{Sex.Male}";
        if (Girls.Contains(title)) return $"{Sex.Female}";
        if (now is not null) return now[ChildField.Sex];
        row.Wrong("title", new RuleBroken(ImportRules.SexUnknown, row["title"]));
        return null;
    }

    private Classroom? Room(Classroom? now)
    {
        var level = row.Says("level") ? levels.Find(row["level"]) : now?.Level;
        if (level is null) row.Wrong("level", new RuleBroken(ImportRules.LevelUnknown, levels.Examples));
        var inLevel = row["level"].Contains('/') ? "level" : "room";
        var room = row.Says("room") || now is null ? Said<string?>(row.Says("room") ? "room" : inLevel, null, RowText.Room, always: true) : now.Room;
        return level is null || room is null ? null : new Classroom(level, room);
    }

    private SecretCard Secret(SecretCard now) => now with
    {
        Race = Said("race", now.Race, RowText.Text),
        Religion = Said("religion", now.Religion, RowText.Text),
        FamilyStatus = Said("family", now.FamilyStatus, RowText.Text),
        ClaimsFees = Said("fees", now.ClaimsFees, RowText.IsYes),
        ClaimsHealth = Said("health", now.ClaimsHealth, RowText.IsYes),
    };

    private ParentCard Parent(string kin, ParentCard now) => now with
    {
        Title = Said($"{kin}.title", now.Title, RowText.Text),
        FirstName = Said($"{kin}.first", now.FirstName, RowText.Text),
        LastName = Said($"{kin}.last", now.LastName, RowText.Text),
        Religion = Said($"{kin}.religion", now.Religion, RowText.Text),
        Occupation = Said($"{kin}.occupation", now.Occupation, RowText.Text),
        Income = Said($"{kin}.income", now.Income, text => RowText.Income(text)),
        Telephone = Said($"{kin}.telephone", now.Telephone, RowText.Telephone),
        Relation = Said($"{kin}.relation", now.Relation, RowText.Text),
    };

    private AddressCard Address(string kind, AddressCard now) => now with
    {
        House = Said($"{kind}.house", now.House, RowText.Text),
        Village = Said($"{kind}.village", now.Village, RowText.Text),
        Road = Said($"{kind}.road", now.Road, RowText.Text),
        Subdistrict = Said($"{kind}.subdistrict", now.Subdistrict, RowText.Text),
        District = Said($"{kind}.district", now.District, RowText.Text),
        Province = Said($"{kind}.province", now.Province, RowText.Text),
        Postcode = Said($"{kind}.postcode", now.Postcode, RowText.Postcode),
    };

    /// <param name="always">An empty cell is read too, so that what is missing is told.</param>
    private T Said<T>(string key, T now, Func<string, T> read, bool always = false)
    {
        if (!row.Says(key) && !always) return now;
        try
        {
            return read(row[key]);
        }
        catch (RuleBroken rule)
        {
            row.Wrong(key, rule);
            return now;
        }
    }
}
