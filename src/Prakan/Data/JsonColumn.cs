using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

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

    public static void IsJson<T>(this PropertyBuilder<T> property) where T : class =>
        property.HasColumnType("jsonb").HasConversion(new Conversion<T>(), new Sameness<T>());

    public static void IsJson<T>(this ComplexTypePropertyBuilder<T> property) where T : class =>
        property.HasColumnType("jsonb").HasConversion(new Conversion<T>(), new Sameness<T>());

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private sealed class Conversion<T>() : ValueConverter<T, string>(value => Write(value), text => JsonSerializer.Deserialize<T>(text, Options)!);

    /// <summary>Values are never changed in place, only put in place of one another: what is still the same object need not be written to be compared.</summary>
    private sealed class Sameness<T>() : ValueComparer<T>(
        (one, other) => ReferenceEquals(one, other) || Write(one) == Write(other), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value)
        where T : class;
}
