using System.Security.Claims;

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

    public string Sentence(string wrong) =>
        this is Wait wait ? $"ลองหลายครั้งแล้ว กรุณารอ {Math.Ceiling(wait.For.TotalSeconds)} วินาที แล้วลองใหม่" : wrong;

    private sealed record NotRight : SignInAnswer;
}
