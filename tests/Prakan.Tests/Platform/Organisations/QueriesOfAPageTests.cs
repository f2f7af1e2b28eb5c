using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations;

/// <summary>A page asks the database a fixed number of times, however many rows it shows.</summary>
public sealed class QueriesOfAPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData("/", 7)]
    [InlineData("/organisations", 1)]
    [InlineData("/organisations?Sort=Pupils", 1)]
    [InlineData("/organisations?Find=โรงเรียน", 2)]
    [InlineData("/people", 2)]
    [InlineData("/people?Find=สาธิต", 3)]
    public async Task A_page_asks_so_often(string page, int queries)
    {
        var counter = new Counter();
        await using var house = app.With(services => services.ConfigureDbContext<PrakanDb>(options => options.AddInterceptors(counter)));
        using var client = house.CreateDefaultClient(new Uri("https://prakan.test"));
        var seat = await app.As(Cast.Admin);
        var browser = new Browser(client);
        browser.Cookies[SessionHandler.CookieName] = seat.Cookies[SessionHandler.CookieName];
        await browser.Get("/organisations");

        counter.Count = 0;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.Get(page)).Status);
        Assert.Equal(queries, counter.Count);
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
