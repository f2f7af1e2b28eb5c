using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

[HtmlTargetElement("field-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField(IHtmlGenerator html, Say say) : FormField(say)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The first choice, which means none.</summary>
    public string? None { get; set; }

    protected override IHtmlContent Control(IDictionary<string, object?> given)
    {
        var none = None is null ? null : Say[None];
        var select = html.GenerateSelect(ViewContext, For.ModelExplorer, none, For.Name, Items, allowMultiple: false, given);
        select.AddCssClass("govuk-select");
        if (HasError) select.AddCssClass("govuk-select--error");
        return select;
    }
}
