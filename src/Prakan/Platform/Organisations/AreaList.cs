using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>Keeps the provinces, districts and subdistricts that the build took from the public list, and the six regions of the Royal Society's geographers.</summary>
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
        var regions = Resources.Text(typeof(AreaList), "regions.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .SelectMany(line => line[1].Split(' ').Select(code => (Code: code, Region: line[0]))).ToList();
        await db.Database.ExecuteSqlAsync($"""
            UPDATE areas SET region = given.region FROM unnest({regions.ConvertAll(one => one.Code)}, {regions.ConvertAll(one => one.Region)}) AS given (code, region)
            WHERE areas.code = given.code AND areas.region IS DISTINCT FROM given.region
            """);
    }

    private sealed record Row(string code, string name, string postcode);
}
