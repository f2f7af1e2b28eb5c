using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Front;

public sealed class HomeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Everybody_chooses_a_system_from_the_home_page()
    {
        var visitor = app.Anonymous();
        var doors = (await visitor.Get("/")).Html.QuerySelectorAll("main .doors h3 a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(["/e-sar", "/lec", "/e-mes"], doors);
        foreach (var door in doors)
        {
            var answer = await visitor.Get(door);
            Assert.True(answer.Status == HttpStatusCode.OK || answer.Location!.EndsWith($"/sign-in?ReturnUrl={Uri.EscapeDataString(door)}", StringComparison.Ordinal), $"{door}: {answer.Status} {answer.Location}");
        }
    }
}
