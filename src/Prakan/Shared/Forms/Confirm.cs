using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>Asks once more, inside the page's own form: what will happen stands in the body.</summary>
[HtmlTargetElement("confirm")]
public sealed class Confirm(Say say) : TagHelper
{
    public string Question { get; set; } = "";

    public string Button { get; set; } = "ยืนยัน";

    /// <summary>Where to go when the answer is no.</summary>
    public string Cancel { get; set; } = "";

    public bool Danger { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", Danger ? "confirm confirm--danger" : "confirm");

        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(say[Question]);
        output.Content.AppendHtml(heading).AppendHtml(body).AppendHtml(Answers());
    }

    private TagBuilder Answers()
    {
        var yes = Markup.Tag("button", Danger ? "govuk-button govuk-button--warning" : "govuk-button", say[Button]);
        var no = Markup.Tag("a", "govuk-link", say["ยกเลิก"]);
        no.Attributes["href"] = Cancel;
        var group = Markup.Tag("div", "govuk-button-group");
        group.InnerHtml.AppendHtml(yes).AppendHtml(no);
        return group;
    }
}
