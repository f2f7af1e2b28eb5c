using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Prakan.Shared.Language;

namespace Prakan.Shared.Messages;

/// <summary>Gives each rule on an input its Thai sentence, unless the input has one of its own.</summary>
public sealed class ValidationSentences : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessageResourceName is null && !EnglishCatalogue.HasThai(rule.ErrorMessage ?? ""))
                rule.ErrorMessage = SentenceFor(rule);
    }

    private static string SentenceFor(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "กรุณากรอก{0}",
        StringLengthAttribute { MinimumLength: 0 } => "{0}ต้องยาวไม่เกิน {1} ตัวอักษร",
        StringLengthAttribute => "{0}ต้องยาว {2} ถึง {1} ตัวอักษร",
        MaxLengthAttribute => "{0}ต้องไม่เกิน {1}",
        MinLengthAttribute => "{0}ต้องไม่น้อยกว่า {1}",
        RangeAttribute => "{0}ต้องอยู่ระหว่าง {1} ถึง {2}",
        CompareAttribute => "{0}ไม่ตรงกับ{1}",
        EmailAddressAttribute => "{0}ไม่ถูกต้อง ให้กรอกเช่น name@example.go.th",
        PhoneAttribute => "{0}ไม่ถูกต้อง ให้กรอกเช่น 053 123 456",
        UrlAttribute => "{0}ไม่ถูกต้อง ให้กรอกเช่น https://example.go.th",
        _ => "{0}ไม่ถูกต้อง",
    };
}
