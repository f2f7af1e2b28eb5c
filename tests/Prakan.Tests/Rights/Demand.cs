using Microsoft.AspNetCore.Authorization;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Tests.Rights;

/// <summary>What a page says it asks of its visitor.</summary>
public sealed record Demand(DemandKind Kind, string? Verb = null)
{
    /// <summary>The one permission among a page's attributes, or null where there is none or more than one.</summary>
    public static Demand? Read(IEnumerable<object> attributes)
    {
        var declared = attributes.Where(one => one is IAuthorizeData or IAllowAnonymous).Select(Of).Distinct().ToArray();
        return declared is [{ } only] ? only : null;
    }

    public override string ToString() => Verb ?? Kind.ToString();

    private static Demand? Of(object attribute) => attribute switch
    {
        RequiresAttribute requires => new Demand(DemandKind.Verb, requires.Verb),
        OwnAccountAttribute => new Demand(DemandKind.OwnAccount),
        PublicAttribute => new Demand(DemandKind.Public),
        _ => null,
    };
}

public enum DemandKind
{
    Verb,
    OwnAccount,
    Public,
}
