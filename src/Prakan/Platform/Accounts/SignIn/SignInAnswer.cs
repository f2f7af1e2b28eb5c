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

    /// <summary>Not their fault: too many strangers guess at once.</summary>
    public sealed record PutOff(TimeSpan For) : SignInAnswer;

    public string Sentence(Say say, string wrong) => this switch
    {
        Wait wait => say["ลองหลายครั้งแล้ว กรุณารอ {0} วินาที แล้วลองใหม่", Math.Ceiling(wait.For.TotalSeconds)],
        PutOff wait => say["ขณะนี้มีผู้ลองรหัสผ่านผิดจำนวนมาก เครื่องที่ไม่เคยเข้าสู่ระบบจึงต้องรอ กรุณาลองใหม่ในอีก {0} วินาที", Math.Ceiling(wait.For.TotalSeconds)],
        _ => wrong,
    };

    private sealed record NotRight : SignInAnswer;
}
