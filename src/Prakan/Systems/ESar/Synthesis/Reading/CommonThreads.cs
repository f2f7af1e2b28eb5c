using System.Collections.Frozen;

namespace Prakan.Systems.ESar.Synthesis.Reading;

/// <summary>What many say in the same words: the phrase, and who says it where.</summary>
public sealed record CommonThread(string Phrase, int Reports, IReadOnlyList<Source> Sources);

/// <summary>
/// Finds what many institutions say: runs of words that stand in the reports of several, the widest spread first.
/// No model, no chance: the same reports give the same threads, and each can be looked up.
/// </summary>
internal static class CommonThreads
{
    private const int MostWords = 6, ShortestPhrase = 8, MostSources = 3, LongestQuote = 160;
    private const double SameReports = 0.6;

    // Words that carry no meaning of their own: no phrase begins or ends with one.
    private static readonly FrozenSet<string> Hollow = ("การ ความ ที่ ซึ่ง อัน และ หรือ กับ แต่ ของ ใน ให้ ได้ มี เป็น อยู่ คือ จาก โดย ต่อ เพื่อ ตาม ว่า ไว้ ไป มา แล้ว ก็ จะ ไม่ ยัง ต้อง ควร ทั้ง ทุก แต่ละ นี้ นั้น เหล่านี้ ด้วย "
        + "อย่าง มาก ขึ้น ลง ทำ ทำให้ กัน เอง เข้า ออก ถึง แก่ ผู้ สู่ ระหว่าง ตลอด ตลอดจน รวม รวมถึง รวมทั้ง เช่น ได้แก่ สามารถ สำหรับ เกี่ยวกับ ด้าน ต่าง ต่างๆ ๆ ฯลฯ ฯ ปี พ.ศ. ครั้ง แห่ง คน ร้อยละ ข้อ เรื่อง ส่วน พบ พบว่า สถานศึกษา โรงเรียน ศูนย์").Split(' ').ToFrozenSet();

    public static IReadOnlyList<CommonThread> Find(IReadOnlyList<Clause> clauses, int reports, int most)
    {
        var least = Math.Max(2, (int)Math.Ceiling(reports * 0.05));
        var phrases = Phrases(clauses).Where(one => one.Value.Reports.Count >= least)
            .Select(one => new Candidate(one.Key, one.Value.Words, one.Value.Reports, one.Value.Clauses))
            .OrderByDescending(one => one.Weight).ThenByDescending(one => one.Phrase.Length).ThenBy(one => one.Phrase, StringComparer.Ordinal);
        var chosen = new List<Candidate>();
        foreach (var candidate in phrases)
        {
            if (chosen.Count == most) break;
            if (!chosen.Exists(candidate.SaysTheSameAs)) chosen.Add(candidate);
        }
        return [.. chosen.OrderByDescending(one => one.Reports.Count).ThenBy(one => one.Phrase, StringComparer.Ordinal).Select(one => new CommonThread(one.Phrase, one.Reports.Count, one.Quoted()))];
    }

    private static Dictionary<string, (int Words, HashSet<long> Reports, List<Clause> Clauses)> Phrases(IReadOnlyList<Clause> clauses)
    {
        var phrases = new Dictionary<string, (int Words, HashSet<long> Reports, List<Clause> Clauses)>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            var words = clause.Words;
            for (var start = 0; start < words.Count; start++)
            {
                if (!Carries(words[start])) continue;
                for (var end = start; end < words.Count && end < start + MostWords && words[end].Any(char.IsLetter); end++)
                {
                    if (!Carries(words[end])) continue;
                    var phrase = string.Concat(words.Skip(start).Take(end - start + 1));
                    if (phrase.Length < ShortestPhrase) continue;
                    if (!phrases.TryGetValue(phrase, out var known)) phrases[phrase] = known = (words.Skip(start).Take(end - start + 1).Count(Carries), [], []);
                    known.Reports.Add(clause.Report);
                    if (known.Clauses.Count == 0 || known.Clauses[^1] != clause) known.Clauses.Add(clause);
                }
            }
        }
        return phrases;
    }

    private static bool Carries(string word) => word.Length > 1 && !Hollow.Contains(word) && word.All(letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private sealed record Candidate(string Phrase, int Words, HashSet<long> Reports, List<Clause> Clauses)
    {
        /// <summary>Who says it counts; a longer phrase says more than a short one.</summary>
        public double Weight { get; } = Reports.Count * Math.Log2(1 + Words);

        public bool SaysTheSameAs(Candidate other) =>
            (Phrase.Contains(other.Phrase, StringComparison.Ordinal) || other.Phrase.Contains(Phrase, StringComparison.Ordinal)
                || Reports.Count(other.Reports.Contains) >= SameReports * Math.Max(Reports.Count, other.Reports.Count) && Clauses.Intersect(other.Clauses).Count() >= SameReports * Math.Min(Clauses.Count, other.Clauses.Count))
            && Reports.Overlaps(other.Reports);

        /// <summary>One from each of a few reports: what can be quoted whole first.</summary>
        public IReadOnlyList<Source> Quoted() =>
        [
            .. Clauses.OrderBy(one => one.Text.Length > LongestQuote).ThenByDescending(one => one.Text.Length).ThenBy(one => one.Source.Office, StringComparer.Ordinal).ThenBy(one => one.Text, StringComparer.Ordinal)
                .DistinctBy(one => one.Report).Take(MostSources).Select(one => one.Source),
        ];
    }
}
