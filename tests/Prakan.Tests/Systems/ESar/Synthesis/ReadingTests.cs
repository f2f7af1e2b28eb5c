using Prakan.Shared.Language;
using Prakan.Systems.ESar.Synthesis;
using Prakan.Systems.ESar.Synthesis.Reading;

namespace Prakan.Tests.Systems.ESar.Synthesis;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("ชุมชนมีส่วนร่วมในการจัดการศึกษา", "ชุมชน|มี|ส่วนร่วม|ใน|การ|จัดการ|ศึกษา")]
    [InlineData("", "")]
    [InlineData("SAR 2569 ครบ", "SAR |2569 |ครบ")]
    public void Words_end_where_a_reader_would_end_them(string text, string words) => Assert.Equal(words, string.Join('|', ThaiWords.Split(text)));

    [Fact]
    public void Nothing_is_lost_whatever_is_split()
    {
        var random = new Random(20261127);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(1, 0xFFFF) : random.Next(0x0E01, 0x0E5B)))]);
            Assert.Equal(text, string.Concat(ThaiWords.Split(text)));
        }
    }

    [Fact]
    public void What_many_say_is_found_with_who_says_it_and_what_one_says_is_not()
    {
        (long, string)[] said =
        [
            (1, "1. ชุมชนมีส่วนร่วมในการจัดการศึกษาอย่างต่อเนื่อง\n2. เด็กมีสุขนิสัยที่ดี"), (2, "- ผู้ปกครองและชุมชนมีส่วนร่วมในการพัฒนาสถานศึกษา"),
            (3, "ชุมชนมีส่วนร่วมในกิจกรรมทุกเดือน  ห้องสมุดเคลื่อนที่เปิดทุกวัน"), (4, "ครูใช้สื่อท้องถิ่นในการสอน"), (5, "ครูใช้สื่อท้องถิ่นหลากหลาย"),
        ];
        Clause[] clauses = [.. said.SelectMany(one => Clauses.Of(one.Item1, one.Item2, new Source(one.Item1, $"ศูนย์ {one.Item1}")))];
        var threads = CommonThreads.Find(clauses, reports: 5, most: 8);

        var community = threads.Single(one => one.Phrase.Contains("ชุมชนมีส่วนร่วม", StringComparison.Ordinal));
        Assert.Equal(3, community.Reports);
        Assert.Equal([1L, 2L, 3L], community.Sources.Select(one => one.Report).Order());
        Assert.All(community.Sources, source => Assert.Contains("ชุมชนมีส่วนร่วม", source.Quote, StringComparison.Ordinal));
        Assert.Equal(2, threads.Single(one => one.Phrase.Contains("สื่อท้องถิ่น", StringComparison.Ordinal)).Reports);
        Assert.DoesNotContain(threads, one => one.Phrase.Contains("ห้องสมุด", StringComparison.Ordinal));
        Assert.Equal(threads.Select(one => one.Phrase), CommonThreads.Find([.. clauses.Reverse()], 5, 8).Select(one => one.Phrase));
    }

    [Fact]
    public void What_stands_under_the_headings_is_found_with_its_page_and_a_table_of_contents_is_not()
    {
        (int, string)[] pages =
        [
            (1, "สารบัญ\nจุดเด่น ............ 3\nจุดที่ควรพัฒนา ...... 3"), (3, "3.2 จุดเด่น\nเด็กมีสุขนิสัยที่ดี\nจุดที่ควรพัฒนา: สนามเด็กเล่น\nรั้วยังไม่ครบ"), (4, "อาคารเก่า\nแนวทางการพัฒนา\nของบประมาณ"),
        ];
        Assert.Equal([(Topic.Strengths, 3, "เด็กมีสุขนิสัยที่ดี"), (Topic.ToDevelop, 3, "สนามเด็กเล่น"), (Topic.ToDevelop, 3, "รั้วยังไม่ครบ"), (Topic.ToDevelop, 4, "อาคารเก่า")], Said.Find(pages));
    }
}
