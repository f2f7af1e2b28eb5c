using System.Reflection;

namespace Prakan.Platform.Organisations;

/// <summary>Which details changed, from what to what; a fact keeps this and nothing else.</summary>
public static class Difference
{
    public static Dictionary<string, string?[]> Between(OrganisationDetails before, OrganisationDetails after) =>
        typeof(OrganisationDetails).GetProperties()
            .Select(property => (Name: NameOf(property), Before: Text(property.GetValue(before)), After: Text(property.GetValue(after))))
            .Where(change => change.Before != change.After)
            .ToDictionary(change => change.Name, change => new[] { change.Before, change.After });

    internal static string NameOf(PropertyInfo detail) => char.ToLowerInvariant(detail.Name[0]) + detail.Name[1..];

    private static string? Text(object? value) => value is string[] list ? string.Join(", ", list) : value?.ToString();
}
