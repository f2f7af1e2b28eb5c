using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;
using Prakan.Tests.Rights;
using Prakan.Tests.Rights.Controls;

namespace Prakan.Tests.HouseRules;

/// <summary>Every handler that changes something refuses a form that is not ours.</summary>
public sealed class FormTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    /// <summary>Doors that take a request without our token, and why nothing can be done through them.</summary>
    private static readonly Dictionary<string, string> WithoutToken = new(StringComparer.Ordinal)
    {
        ["POST /error/{code:int}"] = "shows what went wrong with another request, and changes nothing",
    };

    [Fact]
    public async Task Every_unsafe_handler_refuses_a_form_without_our_token()
    {
        using var client = app.Client();
        var (faults, tried) = await CheckAsync(client, app.Services);

        Assert.True(tried > 2, $"Only {tried} doors were tried.");
        Assert.True(faults.Count == 0, Listing.Of(faults));
    }

    [Fact]
    public async Task A_handler_that_takes_any_form_is_found()
    {
        await using var wrong = app.With(ControlPart.Adding<TakesAnythingModel>("/control/anything"));
        using var client = wrong.CreateDefaultClient(new Uri("https://prakan.test"));
        var (faults, _) = await CheckAsync(client, wrong.Services);

        Assert.Equal(["POST /control/anything takes a form without our token: 200"], faults);
    }

    private async Task<(List<string> Faults, int Tried)> CheckAsync(HttpClient client, IServiceProvider house)
    {
        var grounds = new Grounds(app);
        var (faults, tried) = (new List<string>(), 0);
        foreach (var door in (await DoorList.ReadAsync(house)).Where(door => door is { IsSafe: false, Demand: not null } && !WithoutToken.ContainsKey(door.ToString()) && !Makers.Missing(door).Any()))
        {
            var visitor = await WhoMayAsync(door.Demand!);
            var home = Grounds.Targets.Where(target => target.Place is not null && visitor.Covers(target.Place.Path));
            var aim = door.Prefixes.Length == 0 || Makers.IsFree(door) ? await grounds.AimAsync(door, Target.Nothing) ?? Aim.AtNothing : await FirstAsync(grounds, door, home);
            var answer = await new Caller(client).SendWithoutTokenAsync(visitor, door.Method, door.Url(aim.Values));
            tried++;
            if (answer.Status != HttpStatusCode.BadRequest) faults.Add($"{door} takes a form without our token: {(int)answer.Status}");
        }
        return (faults, tried);
    }

    private static async Task<Aim> FirstAsync(Grounds grounds, Door door, IEnumerable<Target> targets)
    {
        foreach (var target in targets)
            if (await grounds.AimAsync(door, target) is { } aim) return aim;
        throw new InvalidOperationException($"No row could be made for {door}.");
    }

    private async Task<Visitor> WhoMayAsync(Demand demand)
    {
        if (demand.Kind == DemandKind.Public) return Visitor.Anonymous;
        var player = Cast.Players.First(player => player is { Disabled: false, EndedYesterday: false } && (demand.Verb is null || player.Role.Holds(demand.Verb)));
        return new Visitor(player.UserName, player.Id, player.Role, player.At) { Token = await VisitorList.OpenSessionAsync(app, player.Id, app.Clock.GetUtcNow()) };
    }
}

[IgnoreAntiforgeryToken, Public]
public sealed class TakesAnythingModel : PageModel
{
    public void OnPost() => Response.Headers.Vary = "*";
}
