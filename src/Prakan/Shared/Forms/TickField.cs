using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>One box to tick: yes or no.</summary>
[HtmlTargetElement("field-tick", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TickField(IHtmlGenerator html, Say say) : FormField(say)
{
    protected override IHtmlContent Draw(IDictionary<string, object?> given)
    {
        var item = Markup.Tag("div", "govuk-checkboxes__item");
        item.InnerHtml.AppendHtml(Control(given)).AppendHtml(LabelTag("govuk-label govuk-checkboxes__label"));
        var hidden = html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name);
        return new HtmlContentBuilder().AppendHtml(HintAndError()).AppendHtml(item).AppendHtml(hidden);
    }

    protected override IHtmlContent Control(IDictionary<string, object?> given)
    {
        var box = html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, given);
        box.AddCssClass("govuk-checkboxes__input");
        return box;
    }
}
