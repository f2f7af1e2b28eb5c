using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>Remembers for half an hour that this browser has shown the right code of a slip; the code itself goes no further.</summary>
public sealed class SlipPass(SealedCookie cookie)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public void Give(HttpResponse response, Slip slip) => cookie.Write(response, SealedCookie.Slip, new Opened(slip.Serial), Life);

    public bool Opens(HttpRequest request, long serial) => cookie.Read<Opened>(request, SealedCookie.Slip)?.Serial == serial;

    public static void Take(HttpResponse response) => SealedCookie.Delete(response, SealedCookie.Slip);

    private sealed record Opened(long Serial);
}
