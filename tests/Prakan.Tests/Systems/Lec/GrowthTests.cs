using Prakan.Systems.Lec.Children;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec;

/// <summary>How children are nourished is told by a reference that somebody loads; the figures here are made up.</summary>
public sealed class GrowthTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Made = """
        WeightForHeight, Female, 100, 1, 16, 0.1
        WeightForHeight, Male, 100, 1, 15, 0.1
        """;

    [Fact]
    public async Task A_state_is_told_by_the_reference_that_was_loaded_and_without_one_nothing_is_told()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "601", "ดวงใจ", Sex.Female, "K3");
        var (somsri, krit) = (await app.As(Cast.Somsri), await app.As(Cast.Krit));
        var room = $"/lec/registers/{Cast.BanNongCentre.Id}/classes/K3/1";
        await somsri.SaveAlone(await somsri.Get(room), $"Cells[Weight-{id:n}].Value", "12");
        await somsri.SaveAlone(await somsri.Get(room), $"Cells[Height-{id:n}].Value", "100.2");
        Assert.DoesNotContain("ผอม", (await somsri.Get(room)).Main, StringComparison.Ordinal);

        await krit.Follow(await krit.Submit("/lec/growth", new { Name = "เกณฑ์ทดสอบ", Lines = Made }));
        Assert.Contains("ผอม", (await somsri.Get(room)).Main, StringComparison.Ordinal);
        Assert.Contains("อ่านบรรทัดที่ 2 ของเกณฑ์ไม่ได้", (await krit.Submit("/lec/growth", new { Name = "เกณฑ์เสีย", Lines = "WeightForHeight,Male,100,1,15,0.1\nเสีย" })).Main, StringComparison.Ordinal);
    }
}
