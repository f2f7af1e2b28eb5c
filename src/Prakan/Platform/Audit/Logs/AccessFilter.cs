using System.ComponentModel.DataAnnotations;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Logs;

/// <summary>What the data protection officer looks for.</summary>
public sealed class AccessFilter
{
    /// <summary>A subject as it stands in the log, or a user name: of who looked, or of whom was looked at.</summary>
    [StringLength(200), Display(Name = "ผู้เปิดดู หรือเจ้าของข้อมูล")]
    public string? Who { get; set; }

    [Display(Name = "ตั้งแต่วันที่")]
    public DateOnly? From { get; set; }

    [Display(Name = "ถึงวันที่")]
    public DateOnly? Until { get; set; }

    public IQueryable<AccessEntry> Of(IQueryable<AccessEntry> entries, Guid? person)
    {
        if (Who is { Length: > 0 })
        {
            var subject = person is null ? Who.Trim() : $"person:{person}";
            entries = entries.Where(entry => entry.Subject == subject || (person != null && entry.PersonId == person));
        }
        if (From is { } from && Clock.StartOf(from) is var start) entries = entries.Where(entry => entry.At >= start);
        if (Until is { } until && Clock.StartOf(until.AddDays(1)) is var end) entries = entries.Where(entry => entry.At < end);
        return entries;
    }
}
