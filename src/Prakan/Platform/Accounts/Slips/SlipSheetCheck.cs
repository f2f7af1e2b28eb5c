using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Holds the table against the tree and the rights of whoever brings it; either every line can be invited or none is.</summary>
public sealed class SlipSheetCheck(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(role => role.Thai());

    private readonly List<SheetFault> faults = [];
    private readonly List<(Invitation Invitation, Giver Giver)> invitations = [];
    private ILookup<string, Organisation> places = null!;
    private HashSet<(int Place, Role Role)> taken = [];

    public IReadOnlyList<SheetFault> Faults => faults;
    public IReadOnlyList<(Invitation Invitation, Giver Giver)> Invitations => invitations;

    public async Task RunAsync(IReadOnlyList<SheetLine> lines, CancellationToken cancel)
    {
        await LoadAsync([.. lines.Select(line => ThaiDigits.ToArabic(line.Code)).Distinct()], cancel);
        var seen = new Dictionary<(string, string, string), int>();
        foreach (var line in lines)
        {
            var before = faults.Count;
            var invitation = Read(line);
            if (!seen.TryAdd((ThaiDigits.ToArabic(line.Code), line.Role, line.FullName), line.Row))
                Fault(line, 0, line.Code, "ซ้ำกับแถว {0}", seen[(ThaiDigits.ToArabic(line.Code), line.Role, line.FullName)]);
            if (faults.Count == before && invitation is { } whole) invitations.Add(whole);
        }
    }

    private (Invitation, Giver)? Read(SheetLine line)
    {
        if (line.Email.Length > 0 && !SlipSheet.LooksLikeEmail(line.Email)) Fault(line, 3, line.Email, "อีเมลไม่ถูกต้อง ให้กรอกเช่น name@example.go.th หรือเว้นว่าง");
        if (line.FullName.Length > 200) Fault(line, 2, line.FullName, "ยาวเกิน 200 ตัวอักษร");
        if (line.OrderNumber.Length > 100) Fault(line, 4, line.OrderNumber, "ยาวเกิน 100 ตัวอักษร");
        var place = FindPlace(line);
        if (!Roles.TryGetValue(line.Role, out var role))
        {
            Fault(line, 1, line.Role, "ไม่มีบทบาทนี้ ให้ใช้ {0}", string.Join(" / ", user.Posts.SelectMany(post => post.Role.Row().Gives).Distinct().Select(given => given.Thai())));
            return null;
        }
        if (place is null) return null;
        if (!role.FitsAt(place.Kind)) Fault(line, 1, line.Role, "บทบาทนี้ใช้กับ{0}ไม่ได้", place.Kind.Thai());
        else if (user.GiverOf(role, place.Path) is null) Fault(line, 1, line.Role, "ท่านไม่มีสิทธิ์มอบบทบาทนี้ที่หน่วยงานนี้");
        else if (taken.Contains((place.Id, role))) Fault(line, 1, line.Role, "มีผู้ดำรงตำแหน่งนี้หรือมีใบที่รอเปิดใช้อยู่แล้ว");
        return user.GiverOf(role, place.Path) is { } giver ? (new Invitation(place, role, Or(line.FullName), Or(line.Email), Or(line.OrderNumber)), giver) : null;
    }

    /// <summary>Whether a code stands elsewhere or nowhere is not told.</summary>
    private Organisation? FindPlace(SheetLine line)
    {
        var found = places[ThaiDigits.ToArabic(line.Code)].ToList();
        if (found is [{ } place] && !place.IsClosed(clock.Today())) return place;
        Fault(line, 0, line.Code, found.Count switch
        {
            0 => "ไม่มีหน่วยงานรหัสนี้ในความดูแลของท่าน",
            1 => "หน่วยงานนี้เลิกแล้ว",
            _ => "รหัสนี้ตรงกับหลายหน่วยงาน ให้ใช้รหัสอื่นของหน่วยงาน",
        });
        return null;
    }

    private async Task LoadAsync(string[] codes, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var borne = await db.OrganisationCodes.For(user, Verb.Invite).Include(code => code.Organisation)
            .Where(code => code.Until == null && codes.Contains(code.Value)).ToListAsync(cancel);
        places = borne.DistinctBy(code => (code.Value, code.OrganisationId)).ToLookup(code => code.Value, code => code.Organisation);
        var ids = borne.Select(code => code.OrganisationId).Distinct().ToArray();
        var held = await db.Posts.For(user, Verb.Invite).Where(post => ids.Contains(post.OrganisationId) && (post.Until == null || post.Until > now))
            .Select(post => new { post.OrganisationId, post.Role }).ToListAsync(cancel);
        var waiting = await db.Slips.For(user, Verb.Invite).Where(SlipQueries.Stands(SlipState.Open, now))
            .Where(slip => ids.Contains(slip.OrganisationId) && slip.Purpose == SlipPurpose.NewPost)
            .Select(slip => new { slip.OrganisationId, Role = slip.Role!.Value }).ToListAsync(cancel);
        taken = [.. held.Concat(waiting).Select(one => (one.OrganisationId, one.Role))];
    }

    private void Fault(SheetLine line, int column, string found, string problem, object? part = null) =>
        faults.Add(new SheetFault(line.Row, SlipSheet.Columns[column], found, problem, part));

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
