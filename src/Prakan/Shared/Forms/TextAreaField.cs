using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

[HtmlTargetElement("field-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaField(IHtmlGenerator html, Say say) : FormField(say)
{
    public int Rows { get; set; } = 5;

    protected override IHtmlContent Control(IDictionary<string, object?> given)
    {
        var area = html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, given);
        area.AddCssClass("govuk-textarea");
        if (HasError) area.AddCssClass("govuk-textarea--error");
        return area;
    }
}
