using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Prakan.Tests.Rights.Controls;

/// <summary>Adds a page to the house that only these tests know: one that does something wrong.</summary>
internal sealed class ControlPart(Type page, string route) : ApplicationPart, IRazorCompiledItemProvider
{
    public override string Name => page.Name;

    public IEnumerable<RazorCompiledItem> CompiledItems => [new Item(page, route)];

    public static Action<IServiceCollection> Adding<TModel>(string route) where TModel : PageModel => services =>
        services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new ControlPart(typeof(ControlPage<TModel>), route)));

    private sealed class Item(Type page, string route) : RazorCompiledItem
    {
        public override string Identifier { get; } = $"/Controls{route.Replace('{', '_').Replace('}', '_').Replace(':', '_')}.cshtml";
        public override string Kind => "mvc.1.0.razor-page";
        public override IReadOnlyList<object> Metadata { get; } = [new RazorCompiledItemMetadataAttribute("RouteTemplate", route)];
        public override Type Type => page;
    }
}

/// <summary>Shows what its model says, as a compiled Razor page would.</summary>
public sealed class ControlPage<TModel> : Page
{
    public TModel Model => (TModel)ViewContext.ViewData.Model!;

    public override Task ExecuteAsync()
    {
        Write(Model);
        return Task.CompletedTask;
    }
}
