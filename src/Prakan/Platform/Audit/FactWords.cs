using System.Globalization;
using System.Text.Json;
using Prakan.Platform.Accounts.HandOvers;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Audit;

/// <summary>Says the details of one fact as people say them: days, roles and kinds by their Thai names.</summary>
internal sealed class FactWords(JsonElement detail, Say say)
{
    public string Say(string name) =>
        name == "changes" ? string.Join("; ", (detail.TryGetProperty(name, out var within) ? within : detail).EnumerateObject().Select(Change))
        : detail.TryGetProperty(name, out var value) ? Word(name, value.ToString())
        : "–";

    private string Change(JsonProperty change) =>
        $"{say[OrganisationDetails.Thai(change.Name)]} “{Shown(change.Name, change.Value[0])}” → “{Shown(change.Name, change.Value[1])}”";

    private string Shown(string detail, JsonElement value) =>
        value.ToString() is not { Length: > 0 } text ? "–" : detail == "levels" ? Level.Said(text, say)! : text;

    private string Word(string name, string text) => name switch
    {
        "role" when Enum.TryParse<Role>(text, out var role) => say[role.Thai()],
        "kind" when Enum.TryParse<OrganisationKind>(text, out var kind) => say[kind.Thai()],
        "change" when Enum.TryParse<ChangeKind>(text, out var change) => say[change.Thai()],
        "on" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => ThaiDate.Brief(day, say.English),
        "level" when Enum.TryParse<ReportLevel>(text, out var level) => say[level.Thai()],
        "step" when Enum.TryParse<HandOverState>(text, out var step) => say[step.Thai()],
        "resolution" when Enum.TryParse<ResolutionKind>(text, out var resolution) => say[resolution.Thai()],
        "item" => say[text],
        "part" or "parts" when text.Length == 0 => say["ทั้งรายงาน"],
        "at" or "due" or "until" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) => ThaiDate.Instant(instant, say.English),
        "bytes" when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) => ThaiAmounts.FileSize(bytes, say.English),
        _ => text,
    };
}
