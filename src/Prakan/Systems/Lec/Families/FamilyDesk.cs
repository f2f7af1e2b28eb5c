using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Families;

/// <summary>Reads and writes what is sensitive about a child; each look is written down.</summary>
public sealed class FamilyDesk(PrakanDb db, CurrentUser user, ChildDesk children, AccessLog access, ReadingAlarm alarm, TimeProvider clock)
{
    /// <summary>A class or two: whoever opens more families within an hour is not refused, but somebody is told.</summary>
    public const int UsualAnHour = 60;

    public const string Purpose = "ดูข้อมูลครอบครัว";

    public Task<Child?> FindAsync(Guid id, CancellationToken cancel) => children.FindAsync(id, Verb.SeeChildSecrets, cancel);

    public async Task<Family> LookAsync(Child child, CancellationToken cancel)
    {
        var (subject, hour) = (new FactSubject($"child:{child.Id}", child.OrganisationId, child.Path), clock.GetUtcNow().AddHours(-1));
        await access.LookAsync(subject, Purpose, cancel);
        var looks = await db.AccessEntries.CountAsync(one => one.PersonId == user.PersonId && one.At > hour && one.Purpose == Purpose, cancel);
        if (looks > UsualAnHour) await alarm.RaiseAsync(subject, looks, cancel);
        return await ReadAsync(child, cancel);
    }

    public async Task SayAsync(Child child, FamilyForm said, CancellationToken cancel)
    {
        var family = await ReadAsync(child, cancel);
        await children.DoAsync(child, (one, by) =>
        {
            var changed = Change(family, one, said).ToList();
            if (changed.Count > 0) one.NoteFamily(changed, by);
        }, cancel);
    }

    private async Task<Family> ReadAsync(Child child, CancellationToken cancel) => new(
        await db.ChildSecrets.For(user, Verb.SeeChildSecrets).SingleOrDefaultAsync(one => one.ChildId == child.Id, cancel),
        await db.ChildParents.For(user, Verb.SeeChildSecrets).Where(one => one.ChildId == child.Id).ToListAsync(cancel),
        await db.ChildAddresses.For(user, Verb.SeeChildSecrets).Where(one => one.ChildId == child.Id).ToListAsync(cancel));

    /// <summary>Which parts changed, by name; what they say stays where it belongs.</summary>
    private IEnumerable<string> Change(Family family, Child child, FamilyForm said)
    {
        if (said.Secret != (family.Secret?.Card ?? new SecretCard()))
        {
            (family.Secret ?? Add(new ChildSecret(child))).Say(said.Secret);
            yield return nameof(ChildSecret);
        }
        foreach (var kin in Enum.GetValues<Kin>().Where(kin => said[kin] != family[kin]))
        {
            (family.Parents.FirstOrDefault(one => one.Kin == kin) ?? Add(new ChildParent(child, kin))).Say(said[kin]);
            yield return $"{kin}";
        }
        foreach (var kind in Enum.GetValues<AddressKind>().Where(kind => said[kind] != family[kind]))
        {
            (family.Addresses.FirstOrDefault(one => one.Kind == kind) ?? Add(new ChildAddress(child, kind))).Say(said[kind]);
            yield return $"{kind}";
        }
    }

    private T Add<T>(T row) where T : class
    {
        db.Add(row);
        return row;
    }
}

/// <summary>What is known of a child's family.</summary>
public sealed record Family(ChildSecret? Secret, IReadOnlyList<ChildParent> Parents, IReadOnlyList<ChildAddress> Addresses)
{
    public ParentCard this[Kin kin] => Parents.FirstOrDefault(one => one.Kin == kin)?.Card ?? new();

    public AddressCard this[AddressKind kind] => Addresses.FirstOrDefault(one => one.Kind == kind)?.Card ?? new();
}
