using System.Text.Json;
using Prakan.Data;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>One walk through a sheet, stretch by stretch: compares each row with the register and, when it is to apply, writes what differs.</summary>
internal sealed class ImportPass(PrakanDb db, IdentityVault vault, ImportTerms terms, ImportSheet sheet, LevelWords levels)
{
    private const int Stretch = 2_000;

    private readonly RowChecks checks = new(terms, sheet, new SchoolNames(terms.Schools));
    private readonly ReportWriting report = new(sheet.Heading, levels);
    private readonly HashSet<Guid> met = [];

    public Task<ImportReport> CheckAsync(Func<int, Task> tell, CancellationToken cancel) => WalkAsync(null, tell, cancel);

    /// <param name="reason">What the officer said to the queries; why a child has no number.</param>
    public Task<ImportReport> ApplyAsync(string? reason, Func<int, Task> tell, CancellationToken cancel) => WalkAsync(new ApplyTerms(reason), tell, cancel);

    public IReadOnlyDictionary<int, RowVerdict> Verdicts => report.Verdicts;

    private async Task<ImportReport> WalkAsync(ApplyTerms? apply, Func<int, Task> tell, CancellationToken cancel)
    {
        await foreach (var rows in sheet.RowsAsync().Chunk(Stretch).WithCancellation(cancel))
        {
            await TakeAsync(rows, apply, cancel);
            await tell(report.Rows);
        }
        RuleBroken.Unless(report.Rows > 0, ImportRules.NoRows);
        report.RefuseWhole();
        return report.End(await Absent.ReadAsync(db, terms, report.SchoolsMet, met, cancel));
    }

    private async Task TakeAsync(SheetRow[] sheetRows, ApplyTerms? apply, CancellationToken cancel)
    {
        ImportRow[] rows = [.. sheetRows.Select(row => new ImportRow(row, sheet.Heading))];
        int[] schools = [.. terms.Schools.Select(school => school.Id)];
        if (apply is not null) db.AttachRange(terms.Schools);
        var known = await KnownChildren.ReadAsync(db, vault, schools, rows, terms.Occasions[0], cancel);
        var applying = new Applying(db, vault, terms.By, terms.Occasions[0]);
        var (newcomers, touched) = (new List<NewChild>(), new List<ImportedChild>());
        foreach (var row in rows)
        {
            if (Compare(row, known) is not { } compared) continue;
            if (apply is null) continue;
            if (compared.Child is not { } child)
            {
                var newcomer = applying.Enrol(compared.School, compared.Then, EntryOf(row), apply.Reason);
                newcomers.Add(newcomer);
                touched.Add(new ImportedChild(terms.ImportId, newcomer.Child.Id, newcomer.Child.Path, null));
            }
            else
            {
                touched.Add(new ImportedChild(terms.ImportId, child.Id, child.Path, vault.Seal(JsonSerializer.SerializeToUtf8Bytes(KeptPicture.Of(compared.Now!)), child.Id)));
                applying.Change(child, known, compared.Now!, compared.Then);
            }
        }
        if (apply is null) return;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await NewChildren.WriteAsync(db, newcomers, cancel);
        if (touched.Count > 0) await db.BulkInsertAsync(touched, _ => { }, cancel);
    }

    /// <summary>What the row would change; null where it changes nothing or cannot be taken.</summary>
    private Compared? Compare(ImportRow row, KnownChildren known)
    {
        var school = checks.SchoolOf(row);
        if (school is null) return report.Refuse(row);
        checks.Check(row, school);
        var child = known.Find(row, school.Id);
        if (child is not null) Meet(row, child, known);
        var now = child is null ? null : known.PictureOf(child);
        var then = new RowPicture(row, levels, terms.By.Today).Over(now);
        if (child is null) CheckNewcomer(row, known);
        if (then is null || row.IsFaulty) return report.Refuse(row);
        report.Met(school.Id);
        if (now == then) return report.Keep(row);
        if (now is { Identity: { } before } && then.Identity is { } after && before != after) row.Ask("identity", new RuleBroken(ImportRules.IdentityChanges));
        return report.Take(row, new Compared(school, child, now, then));
    }

    private void Meet(ImportRow row, Child child, KnownChildren known)
    {
        met.Add(child.Id);
        RowChecks.CheckHere(row, child);
        var isOther = row.Identity is { } identity && known.PictureOf(child).Identity is { } other && identity != other && other.Kind != IdentityKind.GCode
            && row.Says("first") && row["first"] != child.Card.FirstName;
        if (isOther) row.Wrong("number", new RuleBroken(ImportRules.OtherChild, child.Card.FullName));
    }

    private void CheckNewcomer(ImportRow row, KnownChildren known)
    {
        if (row.Identity is not { } identity)
        {
            if (!row.Says("identity")) row.Ask("identity", new RuleBroken(ImportRules.NoIdentity));
        }
        else if (known.CountsElsewhere(identity))
        {
            row.Ask("identity", new RuleBroken(ImportRules.CountsElsewhere));
        }
        if (!row.Says("entered")) return;
        try
        {
            RuleBroken.Unless(RowText.Date(row["entered"]) <= terms.By.Today, ImportRules.DateToCome);
        }
        catch (RuleBroken rule)
        {
            row.Wrong("entered", rule);
        }
    }

    // Who entered years ago counts from the first day of this term; what was before was not kept here.
    private DateOnly EntryOf(ImportRow row)
    {
        var term = terms.Occasions[0].FirstDay;
        var said = row.Says("entered") ? RowText.Date(row["entered"]) : term;
        return said > term ? said : term;
    }

    private sealed record ApplyTerms(string? Reason);
}

/// <summary>A row beside the child that it speaks of, who is new where there is none.</summary>
internal sealed record Compared(Prakan.Platform.Organisations.Organisation School, Child? Child, ChildPicture? Now, ChildPicture Then);
