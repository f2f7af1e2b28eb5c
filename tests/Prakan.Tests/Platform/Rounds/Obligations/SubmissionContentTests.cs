using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class SubmissionContentTests
{
    private static readonly string First = new('1', 64), Second = new('2', 64);

    [Fact]
    public void A_file_that_was_replaced_is_one_line_in_words()
    {
        var line = Assert.Single(Sent(new ContentFile("SAR.pdf", 2_097_152, Second)).Since(Sent(new ContentFile("SAR.pdf", 1_048_576, First))));
        Assert.Equal(("SAR.pdf", "1 MB (SHA-256 11111111…)", "2 MB (SHA-256 22222222…)"), (line.Line, line.Before, line.After));
    }

    [Fact]
    public void A_file_under_another_name_came_and_the_earlier_went()
    {
        var lines = Sent(new ContentFile("ใหม่.pdf", 2_097_152, Second)).Since(Sent(new ContentFile("เดิม.pdf", 1_048_576, First)));
        Assert.Equal([("ใหม่.pdf", false, true), ("เดิม.pdf", true, false)], lines.Select(line => (line.Line, line.Before is not null, line.After is not null)));
    }

    [Fact]
    public void The_same_file_is_no_difference() =>
        Assert.Empty(Sent(new ContentFile("SAR.pdf", 1_048_576, First)).Since(Sent(new ContentFile("SAR.pdf", 1_048_576, First))));

    private static SubmissionContent Sent(ContentFile file) => new([new ContentPart("files", "ไฟล์ SAR", [], [file])]);
}
