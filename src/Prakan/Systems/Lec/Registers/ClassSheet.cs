using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Registers;

/// <summary>A room as a sheet of boxes, each saved by itself; what somebody else changed meanwhile is shown, not overwritten.</summary>
public sealed class ClassSheet(PrakanDb db, RegisterDesk desk, ClassReading reading, Say say)
{
    public const string Weight = "Weight", Height = "Height";

    public static readonly ChildField[] Columns = [ChildField.Number, ChildField.Title, ChildField.FirstName, ChildField.LastName, ChildField.BirthDate, ChildField.Sex];

    public Occasion Occasion => Occasion.Of(desk.Today);

    public static string KeyOf(Guid child, string column) => $"{column}-{child:n}";

    public async Task<IReadOnlyList<SheetRow>> ReadAsync(Organisation at, Classroom classroom, CancellationToken cancel)
    {
        var children = await reading.ChildrenAsync(at.Id, classroom, cancel);
        var measured = await reading.MeasuredAsync(at.Id, classroom, Occasion, cancel);
        return [.. children.Select(child => new SheetRow(child, TextsOf(child, measured).ToDictionary(one => one.Key, one => one.Text.Box)))];
    }

    public async Task<IReadOnlyList<SheetRow>> SayAsync(Organisation at, Classroom classroom, IReadOnlyDictionary<string, Typed> typed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await HoldAsync(at, typed.Keys, cancel);
        var children = await reading.ChildrenAsync(at.Id, classroom, cancel);
        var measured = await reading.MeasuredAsync(at.Id, classroom, Occasion, cancel);
        var touched = await TouchedAsync(at, children, typed, cancel);
        var rows = children.ConvertAll(child => new SheetRow(child, TextsOf(child, measured).ToDictionary(one => one.Key, one => Take(one, typed, touched))));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return rows;
    }

    /// <summary>Why a child that is written about is locked; the others are written all the same.</summary>
    private async Task<IReadOnlyDictionary<Guid, RuleBroken?>> TouchedAsync(Organisation at, List<Child> children, IReadOnlyDictionary<string, Typed> typed, CancellationToken cancel)
    {
        var locks = new Dictionary<Guid, RuleBroken?>();
        foreach (var child in children.Where(child => typed.Keys.Any(key => key.EndsWith($"{child.Id:n}", StringComparison.Ordinal))))
        {
            try
            {
                await desk.TouchAsync(at.Id, child.Id, cancel);
                locks[child.Id] = null;
            }
            catch (RuleBroken rule)
            {
                locks[child.Id] = rule;
            }
        }
        return locks;
    }

    private Box Take(Cell cell, IReadOnlyDictionary<string, Typed> typed, IReadOnlyDictionary<Guid, RuleBroken?> touched) =>
        !typed.TryGetValue(cell.Key, out var sent) ? cell.Text.Box
        : touched[cell.Child] is { } locked ? cell.Text.Box with { Text = sent.Value ?? "", Fault = say.Say(locked) }
        : cell.Text.Take(sent, say);

    private IEnumerable<Cell> TextsOf(Child child, Dictionary<Guid, Measurement> measured)
    {
        var by = desk.WriterAt(child.Path);
        foreach (var field in Columns)
            yield return new Cell(KeyOf(child.Id, $"{field}"), child.Id, new SavedText(child.Card[field], null)
            {
                Read = typed => field.Read(typed, desk.Today),
                InBox = kept => field.InBox(kept),
                Show = kept => field.InBox(kept),
                Asks = kept => Asks(child.Card.With(field, kept), field),
                Write = value => child.Correct(child.Card.With(field, value), by),
            });
        var found = measured.GetValueOrDefault(child.Id);
        yield return Measured(child, Weight, found?.Weight, value => Begun().Weigh(value, desk.Today));
        yield return Measured(child, Height, found?.Height, value => Begun().Measure(value, desk.Today));

        Measurement Begun()
        {
            if (found is not null) return found;
            db.Add(found = new Measurement(child, Occasion));
            return measured[child.Id] = found;
        }
    }

    private static Cell Measured(Child child, string column, decimal? kept, Action<decimal?> write) => new(KeyOf(child.Id, column), child.Id, new SavedText(kept?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", null)
    {
        Read = typed => string.IsNullOrWhiteSpace(typed) ? "" : ThaiNumber.TryParse(typed, out var number) ? Math.Round(number, 1).ToString("0.##", CultureInfo.InvariantCulture) : throw new RuleBroken("lec.not-a-number"),
        Write = text => write(text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture)),
    });

    /// <summary>Unusual, not wrong: asked while somebody types.</summary>
    private string? Asks(ChildCard card, ChildField field) => field switch
    {
        ChildField.Title or ChildField.Sex when Titles.SexOf(card.Title) is { } sex && sex != card.Sex => say["คำนำหน้ากับเพศไม่ตรงกัน"],
        _ => null,
    };

    private Task HoldAsync(Organisation at, IEnumerable<string> keys, CancellationToken cancel)
    {
        var ids = keys.Select(key => key[(key.IndexOf('-', StringComparison.Ordinal) + 1)..]).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Distinct().ToArray();
        return db.Database.ExecuteSqlAsync($"SELECT FROM lec_children WHERE id = ANY ({ids}) AND organisation_id = {at.Id} ORDER BY id FOR NO KEY UPDATE", cancel);
    }

    private sealed record Cell(string Key, Guid Child, SavedText Text);
}

/// <summary>One child of a room and its boxes.</summary>
public sealed record SheetRow(Child Child, IReadOnlyDictionary<string, Box> Boxes)
{
    public Box Of(string column) => Boxes[ClassSheet.KeyOf(Child.Id, column)];
}
