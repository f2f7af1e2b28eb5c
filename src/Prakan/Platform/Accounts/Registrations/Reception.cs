using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.Registrations;

/// <summary>Takes a request in. Whoever has an account or a request already learns it by mail, never on the page.</summary>
public sealed class Reception(SystemDb system, PepperedPasswords passwords, PasswordRules rules, SiteAddress site, TimeProvider clock)
{
    private static readonly Role[] Accepting = [.. Roles.Table.Values.Where(row => row.Verbs.Contains(Verb.AcceptRegistration)).Select(row => row.Role)];

    public IReadOnlyList<PasswordRefusal> Refuse(string password, RegistrationCard card, OpenDoor.Office office) =>
        rules.Refuse(password, new PasswordOwner(card.Email, card.FullName, office.Name, [], HasSecondFactor: false));

    public async Task ReceiveAsync(int office, RegistrationCard card, string password, CancellationToken cancel)
    {
        // Hashed whether it is needed or not, so that time tells nothing either.
        var hash = await passwords.HashAsync(password, cancel);
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        var name = card.Email.ToUpperInvariant();
        if (await db.Users.AnyAsync(person => person.NormalizedUserName == name || person.NormalizedEmail == name, cancel))
        {
            db.Add(RegistrationLetters.HasAccount(card.Email, now));
            await db.SaveChangesAsync(cancel);
            return;
        }
        try
        {
            await AskAsync(db, office, card, hash, now, cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("registrations_asked_once"))
        {
            db.ChangeTracker.Clear();
            db.Add(RegistrationLetters.StillWaiting(card.Email, now));
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task AskAsync(PrakanDb db, int office, RegistrationCard card, string hash, DateTimeOffset now, CancellationToken cancel)
    {
        var organisation = await db.Organisations.SingleAsync(one => one.Id == office, cancel);
        var registration = Registration.Ask(organisation, card, hash, now);
        db.AddRange(registration, RegistrationLetters.Received(registration, now));
        foreach (var email in await AddressesOfDirectors(db, office, now).ToListAsync(cancel)) db.Add(RegistrationLetters.Arrived(email, registration, site.Configured, now));
        await db.SaveChangesAsync(cancel);
    }

    private static IQueryable<string> AddressesOfDirectors(PrakanDb db, int office, DateTimeOffset now) =>
        db.Posts.Where(post => post.OrganisationId == office && Accepting.Contains(post.Role) && post.From <= now && (post.Until == null || now < post.Until))
            .Where(post => post.Person.Email != null && post.Person.DisabledAt == null).Select(post => post.Person.Email!).Distinct();
}
