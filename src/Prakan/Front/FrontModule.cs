using Prakan.Shared;

namespace Prakan.Front;

/// <summary>What everybody meets first: the home page, the help pages, the privacy notice.</summary>
public sealed class FrontModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("คู่มือ", "/help", null, 890)];

    public override void AddServices(IServiceCollection services, IConfiguration options) =>
        services.Configure<HelpDesk>(options.GetSection("Prakan:HelpDesk"));
}
