using Microsoft.AspNetCore.Authorization;

namespace Prakan.Platform.Accounts.Permissions;

/// <summary>The page opens only to somebody who holds the verb somewhere; what there is to see, <see cref="Reach"/> decides.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string verb) : AuthorizeAttribute(verb)
{
    public string Verb { get; } = verb;
}

/// <summary>The page opens to everybody who has signed in, and shows only what is their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnAccountAttribute : AuthorizeAttribute;

/// <summary>The page opens to the public.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAttribute : AllowAnonymousAttribute;
