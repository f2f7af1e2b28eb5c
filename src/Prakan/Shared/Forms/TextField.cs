using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>One line of text; type, width, autocomplete and the like are passed on to the input.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public class TextField(IHtmlGenerator html, Say say) : FormField(say)
{
    public string Type { get; set; } = "text";

    /// <summary>In characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    protected virtual object? Value => For.Model;

    protected override IHtmlContent Control(IDictionary<string, object?> given)
    {
        var input = Type switch
        {
            "password" => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, given),
            "file" => File(given),
            _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, Value, null, given),
        };
        input.Attributes["type"] = Type;
        input.AddCssClass(Type == "file" ? "govuk-file-upload" : "govuk-input");
        if (HasError) input.AddCssClass(Type == "file" ? "govuk-file-upload--error" : "govuk-input--error");
        if (Width is { } width) input.AddCssClass($"govuk-input--width-{width}");
        return input;
    }

    private TagBuilder File(IDictionary<string, object?> given)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(new Dictionary<string, object?> { ["id"] = Id, ["name"] = Name });
        input.MergeAttributes(given);
        return input;
    }
}
