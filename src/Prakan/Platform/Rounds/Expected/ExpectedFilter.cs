using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds.Expected;

public enum ExpectedMark
{
    Extended,
    Excused,
    Added,
    Late,
    Asked,
}

/// <summary>Which of the expected a list asks for.</summary>
public sealed record ExpectedFilter
{
    public string? Find { get; init; }
    public ObligationState? State { get; init; }
    public ExpectedMark? Mark { get; init; }

    public bool Narrows => Find is { Length: > 0 } || State is not null || Mark is not null;

    public IQueryable<Obligation> Of(IQueryable<Obligation> rows)
    {
        if (State is { } state) rows = rows.Where(row => row.State == state);
        return Mark switch
        {
            ExpectedMark.Extended => rows.Where(row => row.ExtendedDue != null),
            ExpectedMark.Excused => rows.Where(row => row.ExcusedAt != null),
            ExpectedMark.Added => rows.Where(row => row.AddedReason != null),
            ExpectedMark.Late => rows.Where(row => row.Late),
            ExpectedMark.Asked => rows.Where(row => row.ExtensionAskedAt != null),
            _ => rows,
        };
    }
}

public static class ExpectedMarks
{
    public static string Thai(this ExpectedMark mark) => mark switch
    {
        ExpectedMark.Extended => "ได้รับขยายเวลา",
        ExpectedMark.Excused => "ได้รับยกเว้น",
        ExpectedMark.Added => "เพิ่มภายหลัง",
        ExpectedMark.Asked => "ขอขยายเวลา",
        _ => "ส่งล่าช้า",
    };
}
