using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>A code that an organisation bears in one scheme; it may bear several.</summary>
public sealed class OrganisationCode : IOwned
{
    private OrganisationCode() { }

    internal OrganisationCode(Organisation organisation, string scheme, string value, DateOnly from) =>
        (Organisation, OrganisationId, Path, Scheme, Value, From) = (organisation, organisation.Id, organisation.Path, scheme, value, from);

    public long Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public string Scheme { get; private set; } = "";
    public string Value { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    internal void EndBefore(DateOnly day) => Until = day;
}

/// <summary>The schemes in use: who gives the code out, and its shape.</summary>
public static class CodeScheme
{
    public const string Institution = "institution";
    public const string Smis = "smis";
    public const string Authority = "authority";
    public const string Office = "office";

    public static readonly IReadOnlyDictionary<string, string> Thai = new Dictionary<string, string>
    {
        [Institution] = "รหัสสถานศึกษา 10 หลัก",
        [Smis] = "รหัส SMIS 8 หลัก",
        [Authority] = "รหัส อปท.",
        [Office] = "รหัสหน่วยงาน",
    };

    private static readonly Dictionary<string, int[]> Lengths = new()
    {
        [Institution] = [10],
        [Smis] = [8],
        [Authority] = [7, 8],
        [Office] = [4, 5, 6, 7, 8, 9, 10],
    };

    public static bool Fits(string scheme, string value) =>
        Lengths.TryGetValue(scheme, out var lengths) && lengths.Contains(value.Length) && value.All(char.IsAsciiDigit);
}
