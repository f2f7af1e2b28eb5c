using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>A password that somebody chooses, typed twice.</summary>
public sealed class NewPassword
{
    [Required, StringLength(PasswordRules.Most)]
    [Display(Name = "รหัสผ่าน")]
    public string Password { get; set; } = "";

    [Required, StringLength(PasswordRules.Most)]
    [Display(Name = "รหัสผ่านอีกครั้ง")]
    public string Again { get; set; } = "";

    /// <summary>Says everything that is wrong at once, beside the field.</summary>
    public bool Passes(PasswordRules rules, PasswordOwner owner, ModelStateDictionary errors)
    {
        foreach (var refusal in rules.Refuse(Password, owner)) errors.AddModelError($"Chosen.{nameof(Password)}", refusal.Sentence);
        if (Password != Again) errors.AddModelError($"Chosen.{nameof(Again)}", "รหัสผ่านทั้งสองช่องไม่ตรงกัน");
        return errors.IsValid;
    }
}
