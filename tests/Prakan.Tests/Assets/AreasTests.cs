namespace Prakan.Tests.Assets;

public sealed class AreasTests
{
    private static readonly string[][] Rows =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "areas.csv")).Skip(1).Select(line => line.Split(','))];

    private static readonly Dictionary<string, string> Names = Rows.ToDictionary(row => row[0], row => row[1]);

    [Theory]
    [InlineData(2, 77)]
    [InlineData(4, 928)]
    [InlineData(6, 7_446)]
    public void Every_level_is_whole(int digits, int count) =>
        Assert.Equal(count, Names.Keys.Count(code => code.Length == digits));

    [Fact]
    public void Every_area_lies_in_one_that_is_listed() =>
        Assert.All(Names.Keys.Where(code => code.Length > 2), code => Assert.True(Names.ContainsKey(code[..^2]), code));

    [Fact]
    public void Only_subdistricts_have_a_postcode() =>
        Assert.All(Rows, row => Assert.Matches(row[0].Length == 6 ? "^[1-9][0-9]{4}$" : "^$", row[2]));

    [Fact]
    public void Names_are_plain_Thai() =>
        Assert.All(Names.Values, name => Assert.Matches(@"^[\u0E01-\u0E4C]+([.-][\u0E01-\u0E4C]+)*\.?$", name));

    [Theory]
    [InlineData("10", "กรุงเทพมหานคร")]
    [InlineData("3804", "พรเจริญ")]
    [InlineData("450109", "ปอภาร")]
    [InlineData("104001", "บางแค")]
    public void Known_codes_have_their_names(string code, string name) => Assert.Equal(name, Names[code]);

    [Fact]
    public void A_subdistrict_that_went_to_a_new_district_is_listed_there_alone() =>
        Assert.DoesNotContain("102203", Names.Keys);

    [Fact]
    public void A_subdistrict_with_a_swapped_code_has_the_postcode_of_its_district() =>
        Assert.Equal("38180", Rows.Single(row => row[0] == "380405")[2]);
}
