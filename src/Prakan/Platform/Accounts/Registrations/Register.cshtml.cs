using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.Registrations;

[Public]
public sealed class RegisterModel(OpenDoor door) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public IReadOnlyList<OpenDoor.Office> Offices { get; private set; } = [];

    public Empty WhyEmpty { get; } = new("ไม่พบสำนักงานเขตพื้นที่ตามที่ค้นหา", "เริ่มค้นหาใหม่", "/register");

    public async Task OnGetAsync(CancellationToken cancel) => Offices = await door.FindAsync(Kind, Find, cancel);
}
