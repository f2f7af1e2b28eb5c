using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Children;

/// <summary>The number as it is typed, or why there is none; what was typed wrong is never sent back to the page.</summary>
public sealed class IdentityForm
{
    [Display(Name = "เลขประจำตัวประชาชน หรือรหัส G")]
    public string? Identity { get; set; }

    [StringLength(300), Display(Name = "ถ้ายังไม่มีเลข เพราะเหตุใด")]
    public string? NoIdentityReason { get; set; }

    public IdentitySaid? Read(Say say, ModelStateDictionary faults, string prefix)
    {
        if (string.IsNullOrWhiteSpace(Identity))
        {
            if (!string.IsNullOrWhiteSpace(NoIdentityReason)) return new IdentitySaid(null, NoIdentityReason.Trim());
            faults.AddModelError($"{prefix}.{nameof(Identity)}", "กรอกเลขประจำตัวประชาชน หรือบอกเหตุผลที่ยังไม่มี");
            return null;
        }
        if (IdentityNumber.TryRead(Identity, out var number, out var fault)) return new IdentitySaid(number, null);
        faults.AddModelError($"{prefix}.{nameof(Identity)}", say.Say(fault));
        return null;
    }
}
