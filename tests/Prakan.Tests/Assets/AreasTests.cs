namespace Prakan.Tests.Assets;

public sealed class AreasTests
{
    private static readonly string[][] Rows =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "areas.csv")).Skip(1).Select(line => line.Split(','))];

    private static readonly Dictionary<string, string> Names = Rows.ToDictionary(row => row[0], row => row[1]);

    [Theory]
    [InlineData(2, 77)]
    [InlineData(4, 928)]
    [InlineData(6, 7_445)]
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
    [InlineData("380203", "พรเจริญ")]
    [InlineData("450109", "ปอภาร")]
    [InlineData("104001", "บางแค")]
    public void Known_codes_have_their_names(string code, string name) => Assert.Equal(name, Names[code]);

    [Fact]
    public void A_subdistrict_that_went_to_a_new_district_is_listed_there_alone() =>
        Assert.DoesNotContain("102203", Names.Keys);

    [Fact]
    public void Bueng_Kan_counts_its_districts_as_the_department_of_provincial_administration_does() =>
        Assert.Equal(["เมืองบึงกาฬ", "พรเจริญ", "โซ่พิสัย", "เซกา", "ปากคาด", "บึงโขงหลง", "ศรีวิไล", "บุ่งคล้า"],
            Enumerable.Range(3801, 8).Select(code => Names[$"{code}"]));

    [Theory]
    [InlineData("380111", "ไคสี", "38000")]
    [InlineData("380201", "ศรีชมภู", "38180")]
    [InlineData("380303", "ศรีชมภู", "38170")]
    [InlineData("380412", "หนองทุ่ม", "38150")]
    [InlineData("380803", "โคกกว้าง", "38000")]
    public void Its_subdistricts_have_the_codes_that_came_with_them_from_Nong_Khai(string code, string name, string postcode) =>
        Assert.Equal([code, name, postcode], Rows.Single(row => row[0] == code));

    [Fact]
    public void It_has_fifty_three_subdistricts() => Assert.Equal(53, Names.Keys.Count(code => code.Length == 6 && code.StartsWith("38", StringComparison.Ordinal)));
}
