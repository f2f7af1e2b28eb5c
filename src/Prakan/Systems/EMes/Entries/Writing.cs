using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>The boxes of one indicator, and what is written through them; of two people at once neither loses a word.</summary>
public sealed class Writing(PrakanDb db, CurrentUser user, ReportDesk desk, Say say)
{
    public const string Challenge = "challenge", Problems = "problems", Score = "score", Name = "reporter-name", Position = "reporter-position", Telephone = "reporter-telephone";
    public const string Yes = "yes", No = "no";

    public static string DoneOf(Issue issue) => $"issue-{issue.Key}";

    public static string LinkOf(Issue issue) => $"link-{issue.Key}";

    public static string NumberOf(Figure figure) => $"number-{figure.Key}";

    public async Task<IReadOnlyDictionary<string, Box>> ReadAsync(Obligation report, Indicator indicator, Entry? entry, IReadOnlyDictionary<string, decimal> last, CancellationToken cancel) =>
        Texts(report, indicator, entry, last, await RememberedAsync(report, entry, cancel)).ToDictionary(one => one.Key, one => one.Value.Box);

    public async Task<IReadOnlyDictionary<string, Box>> SayAsync(Obligation report, Indicator indicator, IReadOnlyDictionary<string, Typed> typed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(report, cancel);
        var (entry, last) = await WrittenEntries.FindAsync(db, report, indicator.Key, cancel);
        var texts = Texts(report, indicator, entry, last, await RememberedAsync(report, entry, cancel));
        var boxes = texts.ToDictionary(one => one.Key, one => typed.TryGetValue(one.Key, out var sent) ? one.Value.Take(sent, say) : one.Value.Box);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return boxes;
    }

    /// <summary>Whoever reported last by the same hand; the first time, the writer's own name.</summary>
    private async Task<Reporter> RememberedAsync(Obligation report, Entry? entry, CancellationToken cancel)
    {
        if (entry?.ChangedAt is not null) return entry.Reporter;
        var (person, office) = (user.PersonId, report.OrganisationId);
        return await db.Entries.AsNoTracking().Where(one => one.OrganisationId == office && one.BegunByPersonId == person && one.ChangedAt != null && one.Reporter.Name != "")
            .OrderByDescending(one => one.ChangedAt).Select(one => one.Reporter).FirstOrDefaultAsync(cancel) ?? Reporter.Nobody with { Name = user.Name };
    }

    private Dictionary<string, SavedText> Texts(Obligation report, Indicator indicator, Entry? entry, IReadOnlyDictionary<string, decimal> last, Reporter reporter)
    {
        var texts = new Dictionary<string, SavedText>();
        foreach (var issue in indicator.Issues)
        {
            texts[DoneOf(issue)] = Choice(entry?.IsDone(issue) ?? false, done => Open().Mark(issue.Key, done == true, desk.Now));
            texts[LinkOf(issue)] = Text(entry?.Links.GetValueOrDefault(issue.Key), EntryText.ReadLink, address => Open().Link(issue.Key, address, desk.Now));
        }
        foreach (var figure in indicator.Figures.Where(one => !one.IsTotal)) texts[NumberOf(figure)] = Number(figure);
        texts[Challenge] = Choice(entry?.IsChallenge, chosen => Open().Choose(chosen, desk.Now));
        texts[Problems] = Text(entry?.Problems, EntryText.ReadWords, words => Open().Say(words, desk.Now));
        texts[Score] = Text(entry?.SelfScore?.ToString(CultureInfo.InvariantCulture), EntryText.ReadScore, text => Open().Judge(text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture), desk.Now));
        texts[Name] = Text(reporter.Name, EntryText.ReadLine, text => Open().Name(entry!.Reporter with { Name = text }, desk.Now));
        texts[Position] = Text(reporter.Position, EntryText.ReadLine, text => Open().Name(entry!.Reporter with { Position = text }, desk.Now));
        texts[Telephone] = Text(reporter.Telephone, EntryText.ReadTelephone, text => Open().Name(entry!.Reporter with { Telephone = text }, desk.Now));
        return texts;

        Entry Open()
        {
            report.Write(indicator.Part, desk.Now);
            if (entry is null) db.Add(entry = new Entry(report, indicator.Key));
            if (entry.ChangedAt is null) entry.Begin(user.PersonId, reporter);
            return entry;
        }

        SavedText Text(string? kept, Func<string?, string> read, Action<string> write) => new(kept ?? "", entry?.ChangedAt) { Read = read, Write = write };

        SavedText Choice(bool? kept, Action<bool?> write) => new(kept switch { true => Yes, false => No, _ => "" }, entry?.ChangedAt)
        {
            Read = EntryText.ReadChoice,
            Show = text => text.Length == 0 ? null : say[text == Yes ? "ใช่" : "ไม่ใช่"],
            Write = text => write(text.Length == 0 ? null : text == Yes),
        };

        SavedText Number(Figure figure) => new(entry?.Figures.TryGetValue(figure.Key, out var number) == true ? FigureText.Kept(number) : "", entry?.ChangedAt)
        {
            Read = figure.Read,
            Show = text => text.Length == 0 ? null : figure.Show(FigureText.Value(text)),
            Asks = text => text.Length == 0 ? null : Asks(figure, FigureText.Value(text), last.TryGetValue(figure.Key, out var before) ? before : null),
            Write = text => Open().Count(figure.Key, text.Length == 0 ? null : FigureText.Value(text), desk.Now),
        };
    }

    private string? Asks(Figure figure, decimal number, decimal? last) =>
        figure.IsUnusual(number) ? say["ผิดจากที่ควรเป็น หากถูกต้องแล้ว ให้อธิบายในรายการตรวจก่อนส่ง"]
        : FigureText.Leaps(number, last) ? say["ต่างจากปีก่อน ({0}) มาก หากถูกต้องแล้ว ให้อธิบายในรายการตรวจก่อนส่ง", figure.Show(last!.Value)]
        : null;
}
