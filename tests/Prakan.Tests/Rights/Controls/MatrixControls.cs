using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Controls;

/// <summary>Every promise of the matrix has a house that breaks it; the matrix must say so.</summary>
public sealed class MatrixControls(ControlGrounds house) : IClassFixture<ControlGrounds>
{
    private PrakanApp App => house.App;

    [Fact]
    public async Task A_page_that_declares_no_permission_is_found()
    {
        var (faults, _) = await WalkAsync<UndeclaredModel>("/control/undeclared");
        Assert.Contains(faults, fault => fault.StartsWith("GET /control/undeclared declares no permission", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_declares_two_permissions_is_found()
    {
        var (faults, _) = await WalkAsync<TwiceDeclaredModel>("/control/twice");
        Assert.Contains(faults, fault => fault.StartsWith("GET /control/twice declares no permission, or more than one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_forgets_the_reach_is_found_by_its_status_and_by_its_canaries()
    {
        var (faults, ears) = await WalkAsync<LeakingModel>("/organisations/{id:int}/control-leak");

        Assert.Contains(faults, fault => fault.Contains("(Approver of ", StringComparison.Ordinal) && fault.EndsWith("expected NotFound, was 200", StringComparison.Ordinal));
        Assert.Contains(ears.Faults, fault => fault.Contains(") what is not theirs: the name of organisations at ", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("by admin", StringComparison.Ordinal) && !fault.Contains("(does not exist)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_that_has_written_is_found()
    {
        var (faults, _) = await WalkAsync<WritingModel>("/organisations/{id:int}/control-write");
        Assert.Contains(faults, fault => fault.EndsWith("a request that was refused or only read has changed organisation_codes.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_nobody_can_fill_is_found()
    {
        var (faults, _) = await WalkAsync<LeakingModel>("/control/unheard-of/{id:int}");
        Assert.Contains(faults, fault => fault.Contains("nobody knows what stands at “/control/unheard-of/{}”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_with_a_verb_too_much_is_found()
    {
        var written = new Expectation((role, verb) => role.Holds(verb) && (role, verb) != (Role.Recorder, Verb.SeeOrganisations));
        using var client = App.Client();
        var doors = (await DoorList.ReadAsync(App.Services)).Where(door => door.Route == "/organisations").ToList();
        var (walk, _) = App.Walk(house.Grounds, client, written, house.Canaries);

        var fault = Assert.Single(await walk.GoAsync(doors), fault => fault.Contains("expected Forbidden, was 200", StringComparison.Ordinal));
        Assert.Contains("by somsri (Recorder", fault, StringComparison.Ordinal);
    }

    private async Task<(IReadOnlyList<string> Faults, Ears Ears)> WalkAsync<TModel>(string route) where TModel : PageModel
    {
        await using var wrong = App.With(ControlPart.Adding<TModel>(route));
        using var client = wrong.CreateDefaultClient(new Uri("https://prakan.test"));
        var doors = (await DoorList.ReadAsync(wrong.Services)).Where(door => door.Route == route).ToList();
        Assert.NotEmpty(doors);
        var (walk, ears) = App.Walk(house.Grounds, client, Expectation.OfTheTable, house.Canaries);
        return (await walk.GoAsync(doors), ears);
    }
}

/// <summary>One house with everybody in it, which every control goes through with a page of its own.</summary>
public sealed class ControlGrounds(TestCluster cluster) : IAsyncLifetime
{
    public PrakanApp App { get; } = new(cluster);
    public Grounds Grounds { get; private set; } = null!;
    public IReadOnlyDictionary<string, Canary> Canaries { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        Grounds = await App.LayOutAsync();
        Canaries = await App.PlantAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
