using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Shared.Forms;
using Prakan.Shared.Language;

namespace Prakan.Tests.Shared.Forms;

public sealed class TextFieldTests(LookHost host) : IClassFixture<LookHost>
{
    private sealed class Input
    {
        [Display(Name = "ยืนยัน")]
        public string? Name { get; set; } = "<b>";
    }

    [Fact]
    public void The_label_belongs_to_the_input_and_the_value_is_text()
    {
        var group = Draw();
        var input = group.QuerySelector("input")!;
        Assert.Equal(input.Id, group.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("<b>", input.GetAttribute("value"));
        Assert.Null(input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void What_is_wrong_stands_beside_the_field_and_is_read_with_it()
    {
        var group = Draw(fault: "กรุณากรอกข้อมูลนี้");
        Assert.Contains("govuk-form-group--error", group.ClassList);
        Assert.Equal("Name-error", group.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Equal("กรุณากรอกข้อมูลนี้", group.QuerySelector("#Name-error")!.TextContent);
    }

    [Fact]
    public void What_the_page_adds_goes_to_the_input()
    {
        var group = Draw(attribute: new("autocomplete", "a & b"));
        Assert.Equal("a & b", group.QuerySelector("input")!.GetAttribute("autocomplete"));
        Assert.False(group.HasAttribute("autocomplete"));
    }

    private IElement Draw(string? fault = null, TagHelperAttribute? attribute = null)
    {
        var (services, metadata) = (host.Services, host.Services.GetRequiredService<IModelMetadataProvider>());
        var views = new ViewDataDictionary<Input>(metadata, new ModelStateDictionary()) { Model = new Input() };
        if (fault is not null) views.ModelState.AddModelError("Name", fault);
        var field = new TextField(services.GetRequiredService<IHtmlGenerator>(), new Say(new HttpContextAccessor()))
        {
            For = services.GetRequiredService<IModelExpressionProvider>().CreateModelExpression(views, input => input.Name),
            ViewContext = new ViewContext { HttpContext = new DefaultHttpContext { RequestServices = services }, ViewData = views },
        };
        var output = new TagHelperOutput("field", attribute is null ? [] : [attribute], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        field.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);

        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).QuerySelector(".govuk-form-group")!;
    }
}
