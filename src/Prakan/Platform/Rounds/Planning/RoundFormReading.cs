using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

/// <summary>Turns the form into a plan and back; what cannot be read is said at its field.</summary>
public sealed class RoundFormReading(PrakanDb db, ReportingSystems systems)
{
    private static readonly char[] Between = ['\n', '\r', ',', ';', '\t'];

    public async Task<RoundPlan> ReadAsync(RoundForm form, ModelStateDictionary faults, CancellationToken cancel)
    {
        var system = systems.Find(form.System);
        if (system is null) faults.AddModelError("Form.System", "กรุณาเลือกระบบ");
        foreach (var (minute, field) in new[] { (form.Opens, "Opens"), (form.Due, "Due"), (form.CutOff, "CutOff") })
            if (minute is { Day: null, Time: null }) faults.AddModelError($"Form.{field}.Day", "กรุณากรอกวันที่");
        return new RoundPlan
        {
            System = form.System, Title = form.Title?.Trim() ?? "", YearKind = form.YearKind, Year = form.Year, Term = form.Term, FormVersion = form.FormVersion?.Trim() ?? "1",
            LetterNumber = string.IsNullOrWhiteSpace(form.LetterNumber) ? null : form.LetterNumber.Trim(), LetterDate = form.LetterDate,
            Opens = form.Opens.Instant ?? default, Due = form.Due.Instant ?? default, CutOff = form.CutOff.Instant ?? default, AsOf = form.AsOf,
            ClosesAfterDays = form.ClosesAfterDays, TakeBack = form.TakeBack,
            Reminders = [.. Reminders(form.RemindBefore, "RemindBefore", faults), .. Reminders(form.RemindAfter, "RemindAfter", faults).Reverse().Select(day => -day)],
            Expected = new Expectation
            {
                Kinds = [.. form.Kinds.Where(kind => ReportLevels.Of(kind) is not null).Distinct()], Levels = [.. form.Levels.Where(Level.Thai.ContainsKey).Distinct()],
                Areas = await AreasAsync(form.Areas, faults, cancel), Affiliations = Lines(form.Affiliations), Codes = await CodesAsync(form.Codes, faults, cancel),
            },
            Chain = new Chain([.. ReportLevels.All.Zip(form.Chain).Where(row => row.Second.Verb is not null)
                .Select(row => new ChainStep(row.Second.Verb!.Value, row.First) { AfterAllBelow = row.Second.AfterAllBelow, Tells = [.. row.Second.Tells.Distinct()] })]),
            Parts = system is { Parts.Count: > 0 } ? system.Parts : [.. form.Parts.Where(part => part.IsNamed).Select(part => new RoundPart(KeyOf(part, form), part.Thai!.Trim()))],
            Calendar = Days(form, faults),
        };
    }

    public async Task<RoundForm> FillAsync(RoundPlan plan, CancellationToken cancel)
    {
        var names = await db.NamesOfAreasAsync(plan.Expected.Areas, cancel);
        return new RoundForm
        {
            System = plan.System, Title = plan.Title, YearKind = plan.YearKind, Year = plan.Year, Term = plan.Term, FormVersion = plan.FormVersion,
            LetterNumber = plan.LetterNumber, LetterDate = plan.LetterDate, Opens = Minute.Of(plan.Opens), Due = Minute.Of(plan.Due), CutOff = Minute.Of(plan.CutOff),
            AsOf = plan.AsOf, ClosesAfterDays = plan.ClosesAfterDays, TakeBack = plan.TakeBack, RemindBefore = plan.Before(), RemindAfter = plan.After(),
            Kinds = [.. plan.Expected.Kinds], Levels = [.. plan.Expected.Levels], Affiliations = string.Join('\n', plan.Expected.Affiliations), Codes = string.Join('\n', plan.Expected.Codes),
            Areas = string.Join('\n', plan.Expected.Areas.Select(area => names.GetValueOrDefault(area, area))),
            Chain = [.. ReportLevels.All.Select(level => plan.Chain.Steps.FirstOrDefault(step => step.Level == level) is { } step
                ? new StepForm { Verb = step.Verb, AfterAllBelow = step.AfterAllBelow, Tells = [.. step.Tells] } : new StepForm())],
            Parts = [.. plan.Parts.Select(part => new PartForm { Key = part.Key, Thai = part.Thai })],
            Days = [.. plan.Calendar.Select(step => new DayForm { Thai = step.Thai, Who = step.Who, When = step.When.Say(), OnWorkingDay = step.When.OnWorkingDay })],
        };
    }

    private static int[] Reminders(string? typed, string field, ModelStateDictionary faults)
    {
        if (ReminderDays.Read(typed) is { } days) return days;
        faults.AddModelError($"Form.{field}", ReminderDays.Unreadable);
        return [];
    }

    private static string KeyOf(PartForm part, RoundForm form)
    {
        if (!string.IsNullOrWhiteSpace(part.Key)) return part.Key;
        var taken = form.Parts.Select(one => one.Key).ToHashSet();
        return part.Key = Enumerable.Range(1, RoundForm.MostRows * 2).Select(number => $"part-{number}").First(key => !taken.Contains(key));
    }

    private static RoundStep[] Days(RoundForm form, ModelStateDictionary faults)
    {
        var steps = new List<RoundStep>();
        foreach (var (number, day) in form.Days.Index().Where(day => day.Item.IsNamed || !string.IsNullOrWhiteSpace(day.Item.When)))
        {
            var rule = DateRuleText.Read(day.When ?? "", day.OnWorkingDay);
            if (rule is null) faults.AddModelError($"Form.Days[{number}].When", DateRuleText.Unreadable);
            if (!day.IsNamed) faults.AddModelError($"Form.Days[{number}].Thai", "กรุณาบอกว่าเป็นเรื่องอะไร");
            if (rule is not null && day.IsNamed) steps.Add(new RoundStep(day.Thai!.Trim(), day.Who, rule));
        }
        return [.. steps];
    }

    private async Task<IReadOnlyList<string>> AreasAsync(string? typed, ModelStateDictionary faults, CancellationToken cancel)
    {
        var lines = Lines(typed);
        if (lines.Length == 0) return [];
        var bare = lines.Select(line => AreaWords.Bare(line)).ToArray();
        var found = await db.Areas.AsNoTracking().Where(area => bare.Contains(area.Code) || bare.Contains(area.Name)).ToListAsync(cancel);
        var meant = lines.Select(line => (Line: line, Areas: AreaWords.Meant(line, found))).ToList();
        foreach (var (line, areas) in meant.Where(one => one.Areas.Count != 1))
            faults.AddModelError("Form.Areas", areas.Count == 0 ? "มีพื้นที่ที่ไม่พบ ให้กรอกชื่อพร้อมคำนำหน้า เช่น จังหวัดน่าน หรือกรอกรหัส" : "มีชื่อพื้นที่ที่ซ้ำกันหลายแห่ง ให้กรอกรหัสแทน");
        return [.. meant.SelectMany(one => one.Areas).Select(area => area.Code).Distinct()];
    }

    private async Task<IReadOnlyList<string>> CodesAsync(string? typed, ModelStateDictionary faults, CancellationToken cancel)
    {
        var codes = Lines(typed).Select(ThaiDigits.ToArabic).Distinct().ToArray();
        if (codes.Length == 0) return [];
        var known = await db.OrganisationCodes.Where(code => code.Until == null && codes.Contains(code.Value)).Select(code => code.Value).Distinct().ToListAsync(cancel);
        if (codes.Except(known).FirstOrDefault() is not null) faults.AddModelError("Form.Codes", "มีรหัสที่ไม่พบในทะเบียนหน่วยงาน");
        return codes;
    }

    private static string[] Lines(string? typed) => [.. (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
