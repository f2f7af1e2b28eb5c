using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>On which official form evidence stands: the mark of its version is looked for in the words of its pages, its headers and its properties.</summary>
internal static partial class FormMarks
{
    public static async Task<IReadOnlyDictionary<string, FormsSeen>> ReadAsync(PrakanDb db, IEnumerable<Indicator> asked, ILookup<string, StoredFile> files, CancellationToken cancel)
    {
        var evidence = asked.Where(one => one.FormMark is not null).ToDictionary(one => one, one => one.Issues.SelectMany(issue => files[EntrySlots.NameOf(one, issue)]).Where(file => file.State != FileState.Refused).ToList());
        if (evidence.Count == 0) return new Dictionary<string, FormsSeen>();
        var ids = evidence.Values.SelectMany(same => same.Select(file => file.Id)).ToList();
        var texts = (await db.PageTexts.AsNoTracking().Where(one => ids.Contains(one.FileId)).Select(one => new { one.FileId, one.Text }).ToListAsync(cancel)).ToLookup(one => one.FileId, one => one.Text);
        return evidence.ToDictionary(one => one.Key.Key, one => Seen(one.Key.FormMark!, one.Value, texts));
    }

    public static IEnumerable<string> In(string text) => Mark().Matches(text).Select(match => match.Value);

    private static FormsSeen Seen(string mark, List<StoredFile> files, ILookup<Guid, string> texts)
    {
        var marks = files.ToDictionary(file => file.Id, file => texts[file.Id].SelectMany(In).ToHashSet());
        var old = files.Where(file => marks[file.Id].Count > 0 && !marks[file.Id].Contains(mark)).Select(file => file.Id).ToHashSet();
        // While something is being examined nothing can be said; a scan never says anything.
        var unseen = files.Count > 0 && old.Count == 0 && files.TrueForAll(file => file.State == FileState.Clean && !marks[file.Id].Contains(mark));
        return new FormsSeen(old, unseen ? files[^1].Id : null);
    }

    [GeneratedRegex("e-MES/[0-9A-Za-z./-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}

/// <summary>The files on another form than the one that is asked for now; and where the form is seen on none, the last of them.</summary>
internal sealed record FormsSeen(IReadOnlySet<Guid> Old, Guid? Unseen)
{
    public static readonly FormsSeen Nothing = new(new HashSet<Guid>(), null);
}
