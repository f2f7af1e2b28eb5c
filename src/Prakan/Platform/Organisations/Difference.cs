namespace Prakan.Platform.Organisations;

/// <summary>Which details changed, from what to what; a fact keeps this and nothing else.</summary>
public static class Difference
{
    public static Dictionary<string, string?[]> Between(OrganisationDetails before, OrganisationDetails after) =>
        typeof(OrganisationDetails).GetProperties()
            .Select(property => (property.Name, Before: Text(property.GetValue(before)), After: Text(property.GetValue(after))))
            .Where(change => change.Before != change.After)
            .ToDictionary(change => char.ToLowerInvariant(change.Name[0]) + change.Name[1..], change => new[] { change.Before, change.After });

    private static string? Text(object? value) => value is string[] list ? string.Join(", ", list) : value?.ToString();
}
