using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>All that is wrong with a form, at its top, each with a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Say say) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml(Markup.Tag("h2", "govuk-error-summary__title", say["กรุณาแก้ไขก่อนบันทึก"]));
        output.Content.AppendHtml(List(ViewContext.ViewData.ModelState));
    }

    private TagBuilder List(ModelStateDictionary state)
    {
        var list = Markup.Tag("ul", "govuk-list govuk-error-summary__list");
        var faults = state.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Text: say[error.ErrorMessage])));
        foreach (var (key, text) in faults.Distinct())
        {
            var item = new TagBuilder("li");
            if (key.Length > 0) item.InnerHtml.AppendHtml(LinkTo(key, text));
            else item.InnerHtml.Append(text);
            list.InnerHtml.AppendHtml(item);
        }
        return list;
    }

    private static TagBuilder LinkTo(string key, string text)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(key, "_")}";
        link.InnerHtml.Append(text);
        return link;
    }
}
