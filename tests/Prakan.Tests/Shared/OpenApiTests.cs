using System.Net;
using System.Text.Json;
using Prakan.Tests.House;

namespace Prakan.Tests.Shared;

public sealed class OpenApiTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_document_names_what_machines_may_ask_and_each_of_it_answers()
    {
        var answer = await app.Anonymous().Get("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var paths = JsonDocument.Parse(answer.Text).RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();

        Assert.Contains("/healthz", paths);
        foreach (var path in paths) Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().Get(path)).Status);
    }
}
