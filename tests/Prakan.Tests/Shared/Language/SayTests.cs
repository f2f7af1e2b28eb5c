using Microsoft.AspNetCore.Http;
using Prakan.Shared.Language;

namespace Prakan.Tests.Shared.Language;

public sealed class SayTests
{
    private static readonly Say Thai = In(null);
    private static readonly Say English = In("en");

    [Fact]
    public void Thai_is_said_as_it_stands() => Assert.Equal("ยกเลิก", Thai["ยกเลิก"]);

    [Fact]
    public void English_comes_from_the_catalogue() => Assert.Equal("Cancel", English["ยกเลิก"]);

    [Fact]
    public void A_language_that_nobody_speaks_here_is_Thai() => Assert.Equal("th", In("fr").Code);

    [Fact]
    public void Parts_find_their_places_in_either_language()
    {
        Assert.Equal("7 จากทั้งหมด 18", Thai["{0} จากทั้งหมด {1}", 7, 18]);
        Assert.Equal("7 of 18 in all", English["{0} จากทั้งหมด {1}", 7, 18]);
    }

    [Fact]
    public void What_is_said_already_stays_as_it_is() => Assert.Equal("Cancel", English[English["ยกเลิก"]]);

    [Fact]
    public void Braces_without_parts_are_text() => Assert.Equal("{0}", Thai["{0}"]);

    [Fact]
    public void Thai_that_lacks_its_English_falls_back_and_is_remembered()
    {
        const string Orphan = "คำนี้ไม่มีในคลังคำ";
        Assert.Equal(Orphan, English[Orphan]);
        Assert.Contains(Orphan, EnglishCatalogue.Missing);
    }

    private static Say In(string? language)
    {
        var context = new DefaultHttpContext();
        if (language is not null) context.Request.Headers.Cookie = $"{Say.Cookie}={language}";
        return new Say(new HttpContextAccessor { HttpContext = context });
    }
}
