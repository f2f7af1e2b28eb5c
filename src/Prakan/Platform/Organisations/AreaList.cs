using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations;

/// <summary>Keeps the provinces, districts and subdistricts that the build took from the public list.</summary>
public static class AreaList
{
    private static readonly string File = System.IO.Path.Combine(AppContext.BaseDirectory, "areas.csv");

    public static async Task KeepAsync(PrakanDb db)
    {
        using var reader = new StreamReader(File);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<Row>().ToList();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO areas (code, name, postcode)
            SELECT * FROM unnest({rows.ConvertAll(row => row.code)}, {rows.ConvertAll(row => row.name)}, {rows.ConvertAll(row => row.postcode)})
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, postcode = excluded.postcode
            WHERE (areas.name, areas.postcode) IS DISTINCT FROM (excluded.name, excluded.postcode)
            """);
    }

    private sealed record Row(string code, string name, string postcode);
}
