using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Prakan.Data;

/// <summary>A value that is written and read whole, as jsonb.</summary>
public static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void IsJson<T>(this PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            value => Write(value),
            text => JsonSerializer.Deserialize<T>(text, Options)!,
            new ValueComparer<T>((one, other) => Write(one!) == Write(other!), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    public static void IsJson<T>(this ComplexTypePropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            value => Write(value),
            text => JsonSerializer.Deserialize<T>(text, Options)!,
            new ValueComparer<T>((one, other) => Write(one!) == Write(other!), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
