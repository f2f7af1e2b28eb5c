using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

[Requires(Verb.ManageRounds)]
public sealed class NewModel(RoundDesk desk, RoundFormReading reading, CurrentUser user) : PageModel
{
    [BindProperty]
    public Guid PostId { get; set; }

    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public DaysOfRound? Days { get; private set; }
    public IReadOnlyList<HeldPost> Posts => [.. user.Posts.Where(post => post.Role.Holds(Verb.ManageRounds))];

    public void OnGet()
    {
        PostId = Posts[0].Id;
        Form = Usual(Clock.DayOf(desk.Now)).MakeRoom();
    }

    public async Task<IActionResult> OnPostAsync(string? again, CancellationToken cancel)
    {
        var plan = await reading.ReadAsync(Form, ModelState, cancel);
        Form.MakeRoom();
        if (plan.HasDates) Days = await desk.DaysAsync(plan, cancel);
        if (again is not null || !ModelState.IsValid) return Page();
        var round = await desk.BeginAsync(PostId, plan, cancel);
        return this.Done("บันทึกร่างแล้ว", "/Platform/Rounds/One", new { id = round.Id });
    }

    private static RoundForm Usual(DateOnly today) => new()
    {
        Year = ThaiYears.Academic(today),
        Opens = At(today.AddDays(7), 8), Due = At(today.AddDays(37), 16), CutOff = At(today.AddDays(44), 16),
        Chain = [new StepForm { Verb = ChainVerb.Report }, new StepForm { Verb = ChainVerb.Approve }],
    };

    private static Minute At(DateOnly day, int hour) => new() { Day = day, Time = new TimeOnly(hour, 30) };
}
