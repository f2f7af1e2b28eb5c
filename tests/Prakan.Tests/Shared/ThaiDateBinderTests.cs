using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Prakan.Shared;

namespace Prakan.Tests.Shared;

public sealed class ThaiDateBinderTests : IAsyncLifetime
{
    private WebApplication app = null!;
    private HttpClient browser = null!;

    [Theory]
    [InlineData("day=31/10/2568", "2025-10-31")]
    [InlineData("day=%E0%B9%93%E0%B9%91%20%E0%B8%95.%E0%B8%84.%202568&until=2025-11-01", "2025-10-31 2025-11-01")]
    [InlineData("day=2025-10-31&until=", "2025-10-31")]
    public async Task A_date_is_bound(string query, string bound) =>
        Assert.Equal(bound, (await Send(query)).Body);

    [Theory]
    [InlineData("day=31/10/68", ThaiDateText.ShortYear)]
    [InlineData("day=31/10/2568&until=31/11/2568", ThaiDateText.NoSuchDate)]
    [InlineData("day=", ThaiDateBinder.Missing)]
    public async Task A_wrong_date_says_why_in_Thai(string query, string fault)
    {
        var answer = await Send(query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(fault, answer.Body, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services
            .AddControllers(mvc => mvc.ModelBinderProviders.Insert(0, new ThaiDateBinderProvider()))
            .AddApplicationPart(typeof(DaysController).Assembly);
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapControllers();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        browser = new() { BaseAddress = new(address) };
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string Body)> Send(string query)
    {
        using var answer = await browser.GetAsync(new Uri($"days?{query}", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}

[Route("days")]
public sealed class DaysController : ControllerBase
{
    [HttpGet]
    public IActionResult Read(DateOnly day, DateOnly? until) => ModelState.IsValid
        ? Ok($"{day:yyyy-MM-dd} {until:yyyy-MM-dd}".Trim())
        : BadRequest(string.Join(' ', ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage)));
}
