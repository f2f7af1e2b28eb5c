using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Forms;

/// <summary>A date as one field: people type it as they write it, in either era and either digits.</summary>
[HtmlTargetElement("field-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField : TextField
{
    public DateField(IHtmlGenerator html, Say say) : base(html, say)
    {
        Hint = "เช่น 31/10/2568 หรือ 31 ต.ค. 2568";
        Width = 20;
    }

    protected override object? Value => For.Model is DateOnly date ? ThaiDate.Numeric(date) : null;
}
