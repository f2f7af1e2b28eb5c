using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Prakan.Shared.Language;

namespace Prakan.Shared.Messages;

/// <summary>What a form says about a value that cannot be read at all.</summary>
public sealed class BindingSentences(IHttpContextAccessor request) : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => Say["“{0}” ใช้เป็น{1}ไม่ได้", value, field]);
        messages.SetMissingBindRequiredValueAccessor(field => Say["กรุณากรอก{0}", field]);
        messages.SetMissingKeyOrValueAccessor(() => Say["กรุณากรอกข้อมูลนี้"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say["ไม่ได้รับข้อมูล กรุณาส่งใหม่"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Say["“{0}” ใช้ไม่ได้", value]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say["ค่าที่กรอกใช้ไม่ได้"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say["ให้กรอกเป็นตัวเลข"]);
        messages.SetUnknownValueIsInvalidAccessor(field => Say["{0}ไม่ถูกต้อง", field]);
        messages.SetValueIsInvalidAccessor(value => Say["“{0}” ใช้ไม่ได้", value]);
        messages.SetValueMustBeANumberAccessor(field => Say["{0}ต้องเป็นตัวเลข", field]);
        messages.SetValueMustNotBeNullAccessor(_ => Say["กรุณากรอกข้อมูลนี้"]);
        options.ModelMetadataDetailsProviders.Add(new ValidationSentences());
    }

    private Say Say => new(request);
}
