using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Papers;

/// <summary>All evidence of a report that its reader may open, in folders by indicator and issue.</summary>
internal static class EvidenceNames
{
    public static async Task<IReadOnlyList<(string Name, ContentName Content)>> ReadAsync(PrakanDb db, Obligation report, CurrentUser user, CancellationToken cancel)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. (await WrittenEntries.ReadAsync(db, report, cancel)).SelectMany(Places)
            .SelectMany(place => place.Files.Where(file => file.IsOpenTo(user)).Select(file => (Free($"{place.Folder}/{Plain(file.NameToSave)}", taken), file.Content)))];
    }

    private static IEnumerable<(string Folder, IEnumerable<StoredFile> Files)> Places(EntryCheck check)
    {
        var (indicator, top) = (check.Indicator, Plain($"ตัวชี้วัด {check.Indicator.Number}"));
        foreach (var (place, issue) in indicator.Issues.Index()) yield return ($"{top}/ประเด็นที่ {place + 1}", check.Files[EntrySlots.NameOf(indicator, issue)]);
        yield return ($"{top}/ถอดบทเรียน", check.Files[EntrySlots.LessonsOf(indicator)]);
        yield return ($"{top}/คลิปและภาพถ่าย", check.Files[EntrySlots.ClipsOf(indicator)]);
    }

    /// <summary>A name is no path, whoever gave it.</summary>
    private static string Plain(string name) => FileName.Clean(name.Replace(':', ' '));

    /// <summary>Two of one name stand side by side.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        var (bare, ending) = (System.IO.Path.ChangeExtension(name, null), System.IO.Path.GetExtension(name));
        for (var number = 1; ; number++)
            if ((number == 1 ? name : $"{bare} ({number}){ending}") is var free && taken.Add(free)) return free;
    }
}
