using System.Linq.Expressions;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>A slip in a list: for whom, how it stands, and since when or until when.</summary>
public sealed record SlipRow(
    long Serial, string Office, Role Role, SlipPurpose Purpose, string? FullName,
    DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt, DateTimeOffset? VoidedAt, SlipState State)
{
    public DateTimeOffset Since => UsedAt ?? VoidedAt ?? ExpiresAt;

    public static Expression<Func<Slip, SlipRow>> At(DateTimeOffset now) => slip => new SlipRow(
        slip.Serial, slip.Organisation.Details.Name, slip.Role!.Value, slip.Purpose, slip.FullName,
        slip.IssuedAt, slip.ExpiresAt, slip.UsedAt, slip.VoidedAt, slip.StateAt(now));
}

public static class SlipStates
{
    public static readonly SlipState[] All = [SlipState.Open, SlipState.Used, SlipState.Expired, SlipState.Voided, SlipState.Exhausted];

    public static string Thai(this SlipState state) => state switch
    {
        SlipState.Used => "ใช้แล้ว",
        SlipState.Voided => "ยกเลิกแล้ว",
        SlipState.Expired => "หมดอายุ",
        SlipState.Exhausted => "กรอกผิดครบ 10 ครั้ง",
        _ => "รอเปิดใช้",
    };

    public static string Kind(this SlipState state) => state switch
    {
        SlipState.Used => "ok",
        SlipState.Open => "wait",
        SlipState.Voided => "idle",
        _ => "bad",
    };
}
