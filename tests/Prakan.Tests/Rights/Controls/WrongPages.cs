using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Tests.Rights.Controls;

/// <summary>Says nothing of who may come.</summary>
public sealed class UndeclaredModel : PageModel
{
    public void OnGet() => Response.Headers.Vary = "*";
}

/// <summary>Says two things of who may come.</summary>
[OwnAccount, Public]
public sealed class TwiceDeclaredModel : PageModel
{
    public void OnGet() => Response.Headers.Vary = "*";
}

/// <summary>Forgets <c>.For</c>, and goes round the second wall too.</summary>
[Requires(Verb.SeeOrganisations)]
public sealed class LeakingModel(SystemDb system) : PageModel
{
    public string Shown { get; private set; } = "";

    public async Task OnGetAsync(int id)
    {
        await using var db = system.Open();
        Shown = await db.Organisations.Where(one => one.Id == id).Select(one => one.Details.Name).SingleOrDefaultAsync() ?? "";
    }

    public override string ToString() => Shown;
}

/// <summary>Answers 404, and has written all the same.</summary>
[Requires(Verb.CorrectOrganisation)]
public sealed class WritingModel(SystemDb system) : PageModel
{
    public async Task<IActionResult> OnPostAsync(int id)
    {
        await using var db = system.Open();
        await db.OrganisationCodes.Where(code => code.OrganisationId == id).ExecuteUpdateAsync(row => row.SetProperty(code => code.Value, code => code.Value + "0"));
        return NotFound();
    }
}
