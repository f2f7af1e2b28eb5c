using Microsoft.AspNetCore.Identity;

namespace Prakan.Platform.Accounts;

/// <summary>Somebody who signs in; holds no right but through posts.</summary>
public sealed class Person : IdentityUser<Guid>
{
    private Person() { }

    public Person(string userName, string fullName)
    {
        Id = Guid.CreateVersion7();
        UserName = userName;
        NormalizedUserName = userName.ToUpperInvariant();
        FullName = fullName;
        SecurityStamp = Guid.NewGuid().ToString("n");
    }

    public string FullName { get; private set; } = "";
    public DateTimeOffset? DisabledAt { get; private set; }
    public DateTimeOffset? SignedInAt { get; private set; }

    public void Disable(DateTimeOffset now) => DisabledAt ??= now;
    public void Enable() => DisabledAt = null;
    public void SignedIn(DateTimeOffset now) => SignedInAt = now;
}
