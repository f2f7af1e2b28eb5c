using Microsoft.Extensions.Localization;

namespace Prakan.Shared.Language;

/// <summary>Lets the framework's own messages and labels speak through the catalogue.</summary>
public sealed class CatalogueLocalizer(IHttpContextAccessor request) : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => new(name, new Say(request)[name]);

    public LocalizedString this[string name, params object[] arguments] => new(name, new Say(request)[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        EnglishCatalogue.Lines.Select(line => this[line.Thai]);

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;
}
