using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Platform.Audit.Repeats;

namespace Prakan.Shared.Forms;

/// <summary>Every form that sends something carries a key of its own, so that sent twice it has one effect.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKey : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"""<input type="hidden" name="{RequestKey.Field}" value="{Guid.NewGuid()}">""");
}
