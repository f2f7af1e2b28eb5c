using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Items;

/// <summary>The six things about an institution that are checked every year.</summary>
public enum Item
{
    Name,
    Address,
    Levels,
    Teachers,
    Pupils,
    Rooms,
}

public static class SixItems
{
    public static readonly IReadOnlyList<Item> All = Enum.GetValues<Item>();

    public static string Thai(this Item item) => item switch
    {
        Item.Name => "ชื่อสถานศึกษา",
        Item.Address => "ที่อยู่",
        Item.Levels => "ระดับชั้นที่เปิดสอน",
        Item.Teachers => "จำนวนครู",
        Item.Pupils => "จำนวนนักเรียน",
        _ => "จำนวนห้องเรียน",
    };

    /// <summary>As people read it and as it is kept with what they confirmed; null where nothing is known.</summary>
    public static string? Of(this Item item, OrganisationDetails details, string? area) => item switch
    {
        Item.Name => details.Name,
        Item.Address => string.Join(" ", new[] { details.Address, area, details.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } address ? address : null,
        Item.Levels => string.Join(", ", details.Levels.Select(level => Level.Thai.GetValueOrDefault(level, level))) is { Length: > 0 } levels ? levels : null,
        Item.Teachers => Count(details.Teachers),
        Item.Pupils => Count(details.Pupils),
        _ => Count(details.Rooms),
    };

    private static string? Count(int? count) => count?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
