using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>A label, a hint, what is wrong, and the control that each kind of field draws.</summary>
public abstract class FormField(Say say) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected Say Say { get; } = say;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected bool HasError => ErrorText is not null;

    protected string LabelText => Say[Label ?? For.Metadata.GetDisplayName()];

    private string? ErrorText => ViewContext.ViewData.ModelState[Name]?.Errors is [var error, ..] ? error.ErrorMessage : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var given = new Dictionary<string, object?>();
        foreach (var attribute in output.Attributes) given[attribute.Name] = Markup.Text(attribute.Value);
        if (DescribedBy() is { Length: > 0 } ids) given["aria-describedby"] = ids;

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", HasError ? "govuk-form-group govuk-form-group--error" : "govuk-form-group");
        output.Content.SetHtmlContent(Draw(given));
    }

    /// <summary>The inside of the group; the attributes are those the page wrote that are not ours.</summary>
    protected virtual IHtmlContent Draw(IDictionary<string, object?> given) =>
        new HtmlContentBuilder().AppendHtml(LabelTag("govuk-label")).AppendHtml(HintAndError()).AppendHtml(Control(given));

    protected abstract IHtmlContent Control(IDictionary<string, object?> given);

    protected TagBuilder LabelTag(string css)
    {
        var label = Markup.Tag("label", css, LabelText);
        label.Attributes["for"] = Id;
        if (Optional) label.InnerHtml.AppendHtml(OptionalMark());
        return label;
    }

    protected IHtmlContent OptionalMark() => Markup.Tag("span", "optional", $" ({Say["ไม่บังคับ"]})");

    protected IHtmlContent HintAndError()
    {
        var both = new HtmlContentBuilder();
        if (Hint is not null) both.AppendHtml(Markup.Tag("div", "govuk-hint", Say[Hint], $"{Id}-hint"));
        if (ErrorText is { } error) both.AppendHtml(Markup.Tag("p", "govuk-error-message", Say[error], $"{Id}-error"));
        return both;
    }

    private string DescribedBy() =>
        string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", HasError ? $"{Id}-error" : null }.OfType<string>());
}
