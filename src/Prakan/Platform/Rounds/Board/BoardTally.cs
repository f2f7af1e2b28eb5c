using System.Globalization;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Board;

/// <summary>How many are expected, and how far they are; who is excused stands apart.</summary>
public sealed record BoardTally(int Expected, int NotStarted, int Draft, int Sent, int Returned, int Approved, int Reopened, int Late, int Extended, int Excused)
{
    public static readonly BoardTally None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Sent, and nobody asks for it back.</summary>
    public int In => Sent + Approved;

    public int Missing => Expected - In;

    public decimal Rate => Expected == 0 ? 0 : 100m * In / Expected;

    public bool IsNothing => Expected == 0 && Excused == 0;

    public Bar Bar => new(
        new("ok", "เรียบร้อยแล้ว", Approved), new("wait", "รอพิจารณา", Sent), new("bad", "รอแก้ไข", Returned + Reopened), new("idle", "ยังไม่ส่ง", NotStarted + Draft));

    /// <summary>Cut, not rounded: 100 stands only where nobody is missing.</summary>
    public static string Percent(decimal rate) => (Math.Floor(rate * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    public static BoardTally operator +(BoardTally one, BoardTally other) => new(
        one.Expected + other.Expected, one.NotStarted + other.NotStarted, one.Draft + other.Draft, one.Sent + other.Sent, one.Returned + other.Returned,
        one.Approved + other.Approved, one.Reopened + other.Reopened, one.Late + other.Late, one.Extended + other.Extended, one.Excused + other.Excused);
}
