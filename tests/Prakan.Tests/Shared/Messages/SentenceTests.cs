using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Shared.Language;

namespace Prakan.Tests.Shared.Messages;

public sealed class SentenceTests(LookHost host) : IClassFixture<LookHost>
{
    private sealed class Input
    {
        [Display(Name = "ยืนยัน")]
        public string Missing { get; set; } = null!;

        [Display(Name = "ยืนยัน"), StringLength(5, MinimumLength = 2)]
        public string Long { get; set; } = "123456";

        [Display(Name = "ยืนยัน"), EmailAddress]
        public string Mail { get; set; } = "nowhere";

        [Range(1, 9)]
        public int Plain { get; set; } = 10;

        [StringLength(2, ErrorMessage = "ยกเลิก")]
        public string Own { get; set; } = "123";
    }

    [Theory]
    [InlineData(nameof(Input.Missing), "กรุณากรอกยืนยัน", "Please enter: Confirm")]
    [InlineData(nameof(Input.Long), "ยืนยันต้องยาว 2 ถึง 5 ตัวอักษร", "Confirm must have 2 to 5 characters")]
    [InlineData(nameof(Input.Mail), "ยืนยันไม่ถูกต้อง ให้กรอกเช่น name@example.go.th", "Confirm is not right; write it like name@example.go.th")]
    [InlineData(nameof(Input.Plain), "Plainต้องอยู่ระหว่าง 1 ถึง 9", "Plain must be between 1 and 9")]
    [InlineData(nameof(Input.Own), "ยกเลิก", "Cancel")]
    public void A_broken_rule_is_told_in_the_language_of_the_reader(string field, string thai, string english)
    {
        Assert.Equal(thai, Fault(field, "th"));
        Assert.Equal(english, Fault(field, "en"));
    }

    private string Fault(string field, string language)
    {
        var context = new DefaultHttpContext { RequestServices = host.Services };
        context.Request.Headers.Cookie = $"{Say.Cookie}={language}";
        host.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var action = new ActionContext(context, new(), new());
        host.Services.GetRequiredService<IObjectModelValidator>().Validate(action, null, "", new Input());
        return Assert.Single(action.ModelState[field]!.Errors).ErrorMessage;
    }
}
