using System.Security.Claims;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.SignIn;

public abstract record SignInAnswer
{
    public static readonly SignInAnswer Wrong = new NotRight();

    /// <summary>Shown who they are. With a second factor, half of it.</summary>
    public sealed record Right(Guid PersonId, string Stamp, bool NeedsSecondFactor) : SignInAnswer
    {
        public ClaimsPrincipal By(string how) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, PersonId.ToString())], how));
    }

    public sealed record Wait(TimeSpan For) : SignInAnswer;

    public string Sentence(Say say, string wrong) =>
        this is Wait wait ? say["ลองหลายครั้งแล้ว กรุณารอ {0} วินาที แล้วลองใหม่", Math.Ceiling(wait.For.TotalSeconds)] : wrong;

    private sealed record NotRight : SignInAnswer;
}
