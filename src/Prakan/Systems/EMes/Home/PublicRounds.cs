using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes.Documents;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Home;

/// <summary>What everybody may know of a round: its days, its letter, what it asks. Read without the wall, since nobody asks.</summary>
public sealed class PublicRounds(SystemDb system)
{
    private const int Most = 4;

    public async Task<IReadOnlyList<PublicRound>> ReadAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var name = EMesSystem.Name;
        var rounds = await db.Rounds.AsNoTracking().Where(one => one.Plan.System == name && (one.State == RoundState.Published || one.State == RoundState.Closed))
            .OrderBy(one => one.State != RoundState.Published).ThenByDescending(one => one.Plan.Year).ThenByDescending(one => one.Plan.Term).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancel);
        var ids = rounds.ConvertAll(one => one.Id);
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => ids.Contains(one.RoundId) && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        var owners = ids.ConvertAll(DocumentSlots.OwnerOf);
        var documents = (await Open(db).Where(one => owners.Contains(one.Owner)).OrderBy(one => one.ReceivedAt).ToListAsync(cancel))
            .Where(one => IdentityGate.Find(one.Name).Count == 0).ToLookup(one => one.Owner);
        return [.. rounds.Select(one => new PublicRound(one, sets.Find(set => set.RoundId == one.Id)?.Indicators ?? [], [.. documents[DocumentSlots.OwnerOf(one.Id)]]))];
    }

    /// <summary>A letter or a form of a round that has been published.</summary>
    public async Task<StoredFile?> DocumentAsync(Guid id, CancellationToken cancel)
    {
        await using var db = system.Open();
        if (await Open(db).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } file || !file.Owner.StartsWith($"{DocumentSlots.Name}:", StringComparison.Ordinal)) return null;
        var round = int.Parse(file.Owner[(DocumentSlots.Name.Length + 1)..], CultureInfo.InvariantCulture);
        return await db.Rounds.AnyAsync(one => one.Id == round && one.State != RoundState.Draft, cancel) ? file : null;
    }

    /// <summary>The forms of a round that bear a mark; where none is seen to bear it, all of them.</summary>
    public async Task<IReadOnlyList<StoredFile>> FormsAsync(int round, string mark, CancellationToken cancel)
    {
        await using var db = system.Open();
        var owner = DocumentSlots.OwnerOf(round);
        var forms = await Open(db).Where(one => one.Owner == owner && one.Slot == DocumentSlots.Forms).OrderBy(one => one.ReceivedAt).ToListAsync(cancel);
        var ids = forms.ConvertAll(one => one.Id);
        var texts = await db.PageTexts.AsNoTracking().Where(one => ids.Contains(one.FileId)).Select(one => new { one.FileId, one.Text }).ToListAsync(cancel);
        var marked = texts.Where(one => FormMarks.In(one.Text).Contains(mark)).Select(one => one.FileId).ToHashSet();
        return marked.Count == 0 ? forms : [.. forms.Where(one => marked.Contains(one.Id))];
    }

    private static IQueryable<StoredFile> Open(PrakanDb db) => db.StoredFiles.AsNoTracking().Where(one => one.State == FileState.Clean && one.ReplacedAt == null && one.TrashedAt == null);
}

public sealed record PublicRound(Round Round, IReadOnlyList<Indicator> Indicators, IReadOnlyList<StoredFile> Documents);
