using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Prakan.Shared.Forms;

internal static class Markup
{
    public static TagBuilder Tag(string name, string css, string? text = null, string? id = null)
    {
        var tag = new TagBuilder(name);
        tag.AddCssClass(css);
        if (id is not null) tag.Attributes["id"] = id;
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }

    /// <summary>An attribute's value as it was meant, before anybody encodes it for a page.</summary>
    public static string Text(object? value)
    {
        if (value is not IHtmlContent content) return value?.ToString() ?? "";
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
