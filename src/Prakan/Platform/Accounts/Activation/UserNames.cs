using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>What a user name may look like, and one to begin with that nobody has yet.</summary>
internal static partial class UserNames
{
    public const string Shape = "^[a-z][a-z0-9._@-]{3,59}$";

    /// <summary>From the letters before the @, or from role and office.</summary>
    public static async Task<string> SuggestAsync(this PrakanDb db, Slip slip, CancellationToken cancel)
    {
        var start = Unfit().Replace(slip.Email?.Split('@')[0].ToLowerInvariant() ?? "", "");
        if (!Regex.IsMatch(start, Shape, RegexOptions.None, TimeSpan.FromSeconds(1))) start = $"{slip.Role!.Value}-{slip.OrganisationId}".ToLowerInvariant();
        var upper = start.ToUpperInvariant();
        var taken = await db.Users.Where(person => person.NormalizedUserName!.StartsWith(upper)).Select(person => person.NormalizedUserName!).ToHashSetAsync(cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? start : $"{start}-{number}").First(name => !taken.Contains(name.ToUpperInvariant()));
    }

    [GeneratedRegex("[^a-z0-9._-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfit();
}
