using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Children;

/// <summary>What is typed about a child itself; each field is read as it is read everywhere in the register.</summary>
public sealed class ChildForm
{
    [Display(Name = "เลขประจำตัวนักเรียน")]
    public string? Number { get; set; }

    [Display(Name = "คำนำหน้า")]
    public string? Title { get; set; }

    [Display(Name = "ชื่อ")]
    public string? FirstName { get; set; }

    [Display(Name = "นามสกุล")]
    public string? LastName { get; set; }

    [Display(Name = "วันเกิด")]
    public string? BirthDate { get; set; }

    [Display(Name = "เพศ")]
    public string? Sex { get; set; }

    [Display(Name = "สัญชาติ")]
    public string? Nationality { get; set; } = Titles.UsualNationality;

    public static ChildForm Of(ChildCard card) => new()
    {
        Number = card.Number, Title = card.Title, FirstName = card.FirstName, LastName = card.LastName,
        BirthDate = ChildField.BirthDate.InBox(card[ChildField.BirthDate]), Sex = card.Sex.Thai(), Nationality = card.Nationality,
    };

    /// <summary>Null where something cannot be read; it is said at its field.</summary>
    public ChildCard? Read(DateOnly today, Say say, ModelStateDictionary faults, string prefix)
    {
        var card = new ChildCard("", "", "", "", today, Children.Sex.Male, "");
        var whole = true;
        foreach (var field in ChildFields.All)
        {
            try
            {
                card = card.With(field, field.Read(Typed(field), today));
            }
            catch (RuleBroken rule)
            {
                faults.AddModelError($"{prefix}.{field}", say.Say(rule));
                whole = false;
            }
        }
        return whole ? card : null;
    }

    private string? Typed(ChildField field) => field switch
    {
        ChildField.Number => Number,
        ChildField.Title => Title,
        ChildField.FirstName => FirstName,
        ChildField.LastName => LastName,
        ChildField.BirthDate => BirthDate,
        ChildField.Sex => Sex,
        _ => Nationality,
    };
}
