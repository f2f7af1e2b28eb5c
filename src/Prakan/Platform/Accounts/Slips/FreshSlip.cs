using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>A slip with its code still in plain: it is printed or written into a letter, and then nobody has it any more.</summary>
public sealed record FreshSlip(Slip Slip, OneTimeCode Code)
{
    /// <summary>The code stands behind the #, which a browser keeps to itself: it reaches no server and no log.</summary>
    public string Link(string address) => $"{address}/activate/{Slip.Serial}#{Code.Print()}";
}
