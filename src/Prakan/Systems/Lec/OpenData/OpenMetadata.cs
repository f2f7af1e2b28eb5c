using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Prakan.Shared;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>What machines read of a set: a data package, as catalogues of open data take it in.</summary>
internal static class OpenMetadata
{
    public const string FileName = "data.csv";

    private static readonly string[] Missing = [""];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(OpenSet set)
    {
        var (bytes, licence) = (Encoding.UTF8.GetBytes(set.Csv), Licence.Find(set.Card.Licence)!);
        return JsonSerializer.Serialize(new
        {
            name = $"lec-children-{set.RoundId}",
            id = set.Id,
            title = set.Card.TitleInEnglish,
            titleTh = set.Card.Title,
            description = set.Card.Description,
            created = set.PublishedAt.UtcDateTime,
            asOf = set.AsOf,
            round = set.RoundTitle,
            smallestNumberShown = set.Fewest,
            licenses = new[] { new { name = licence.Id, title = licence.Name, path = licence.Href } },
            contributors = new[] { new { title = set.Publisher, role = "publisher" } },
            resources = new[]
            {
                new
                {
                    name = "children",
                    path = FileName,
                    format = "csv",
                    mediatype = "text/csv",
                    encoding = "utf-8",
                    bytes = bytes.Length,
                    hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}",
                    schema = new { fields = OpenColumn.List.Select(column => new { name = column.Name, type = column.Type, title = column.Thai, description = column.English }), missingValues = Missing },
                },
            },
        }, Readable);
    }
}
