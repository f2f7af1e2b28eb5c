using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Reports;

/// <summary>The rows of a report in their order, and what each is called.</summary>
internal sealed class RowNames(IReadOnlyList<LevelKind> levels, OfficeRows offices, Say say)
{
    public IReadOnlyList<RowName> Of(ReportBy by, IReadOnlySet<string> keys) => by switch
    {
        ReportBy.Level => [.. levels.Where(level => keys.Contains(level.Code)).Select(level => new RowName(level.Code, level.Name(say.English)))],
        ReportBy.Room => [.. keys.OrderBy(key => levels.ToList().FindIndex(level => level.Code == LevelOf(key))).ThenBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).Select(key => new RowName(key, RoomName(key)))],
        ReportBy.Age => [.. keys.OrderBy(key => key.Length == 0 ? int.MaxValue : int.Parse(key)).Select(key => new RowName(key, key.Length == 0 ? say["ไม่ทราบอายุ"] : say["{0} ปี", key]))],
        ReportBy.Sex => [.. Enum.GetValues<Sex>().Where(sex => keys.Contains($"{sex}")).Select(sex => new RowName($"{sex}", say[sex.Thai()]))],
        ReportBy.Affiliation => [.. keys.Order(ThaiOrder.Names).Select(key => new RowName(key, key.Length == 0 ? say["ในสังกัด"] : key))],
        _ => [.. offices.All.Where(office => keys.Contains(office.Path)).Select(office => new RowName(office.Path, office.Name, office.Id)), .. keys.Contains("") ? [new RowName("", say["หน่วยงานอื่น"])] : Array.Empty<RowName>()],
    };

    private string RoomName(string key) => levels.FirstOrDefault(level => level.Code == LevelOf(key)) is { } level ? $"{level.Brief}{key[level.Code.Length..]}".TrimEnd('/') : key;

    private static string LevelOf(string key) => key[..key.IndexOf('/')];
}

internal sealed record RowName(string Key, string Text, int? OfficeId = null);
