using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>A question with its answers in sight: radios for one of them, ticks for any of them.</summary>
[HtmlTargetElement("field-radios", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("field-ticks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceField(IHtmlGenerator html, Say say) : FormField(say)
{
    private string kind = "";
    private string inputType = "";

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (kind, inputType) = context.TagName == "field-radios" ? ("govuk-radios", "radio") : ("govuk-checkboxes", "checkbox");
        base.Process(context, output);
    }

    protected override IHtmlContent Draw(IDictionary<string, object?> given)
    {
        var legend = Markup.Tag("legend", "govuk-fieldset__legend", LabelText);
        if (Optional) legend.InnerHtml.AppendHtml(OptionalMark());
        var fieldset = Markup.Tag("fieldset", "govuk-fieldset");
        fieldset.MergeAttributes(given);
        fieldset.InnerHtml.AppendHtml(legend).AppendHtml(HintAndError()).AppendHtml(Control(given));
        return fieldset;
    }

    protected override IHtmlContent Control(IDictionary<string, object?> given)
    {
        var chosen = html.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, allowMultiple: inputType == "checkbox");
        var list = Markup.Tag("div", kind);
        foreach (var (number, item) in Items.Index())
            list.InnerHtml.AppendHtml(Answer(item, number == 0 ? Id : $"{Id}-{number + 1}", chosen));
        return list;
    }

    private TagBuilder Answer(SelectListItem item, string id, ICollection<string>? chosen)
    {
        var input = Markup.Tag("input", $"{kind}__input", id: id);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = inputType, ["name"] = Name, ["value"] = item.Value });
        if (chosen?.Contains(item.Value) ?? item.Selected) input.Attributes["checked"] = "checked";
        if (item.Disabled) input.Attributes["disabled"] = "disabled";

        var label = Markup.Tag("label", $"govuk-label {kind}__label", Say[item.Text]);
        label.Attributes["for"] = id;
        var answer = Markup.Tag("div", $"{kind}__item");
        answer.InnerHtml.AppendHtml(input).AppendHtml(label);
        return answer;
    }
}
