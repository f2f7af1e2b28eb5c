using System.ComponentModel.DataAnnotations;

namespace Prakan.Systems.Surveys.Questions;

/// <summary>One question as its writer fills it in.</summary>
public sealed class QuestionForm
{
    /// <summary>Which question is changed; none for a new one.</summary>
    public Guid? Id { get; set; }

    [Display(Name = "ส่วน")]
    public string Part { get; set; } = "";

    [Display(Name = "คำถาม"), Required(ErrorMessage = "กรุณากรอกคำถาม"), StringLength(500)]
    public string Text { get; set; } = "";

    [Display(Name = "คำตอบเป็น")]
    public QuestionKind Kind { get; set; }

    [Display(Name = "ต้องตอบ")]
    public bool Required { get; set; } = true;

    [Display(Name = "คำอธิบายใต้คำถาม"), StringLength(500)]
    public string? Hint { get; set; }

    [Display(Name = "ตัวเลือก"), StringLength(4000)]
    public string? Choices { get; set; }

    [Display(Name = "ค่าต่ำสุดที่พบทั่วไป")]
    public decimal? Least { get; set; }

    [Display(Name = "ค่าสูงสุดที่พบทั่วไป")]
    public decimal? Most { get; set; }

    public QuestionCard Card => new(Text.Trim(), Kind)
    {
        Required = Required,
        Hint = string.IsNullOrWhiteSpace(Hint) ? null : Hint.Trim(),
        Choices = Kind == QuestionKind.Choice ? Lines(Choices) : [],
        Least = Kind == QuestionKind.Number ? Least : null,
        Most = Kind == QuestionKind.Number ? Most : null,
    };

    public static QuestionForm Of(Question question) => new()
    {
        Id = question.Id, Part = question.Part, Text = question.Card.Text, Kind = question.Card.Kind, Required = question.Card.Required,
        Hint = question.Card.Hint, Choices = string.Join('\n', question.Card.Choices), Least = question.Card.Least, Most = question.Card.Most,
    };

    internal static string[] Lines(string? text) => [.. (text ?? "").Split(['\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
