using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Prakan.Shared.Forms;

/// <summary>A state by word, mark and colour: ok, wait, bad or idle, the same four everywhere.</summary>
[HtmlTargetElement("state")]
public sealed class State : TagHelper
{
    private static readonly string[] Kinds = ["ok", "wait", "bad", "idle"];

    public string Kind { get; set; } = "idle";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Kinds.Contains(Kind)) throw new InvalidOperationException($"No state is called “{Kind}”.");
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"state state--{Kind}");
    }
}
