using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.FaultTests;

/// <summary>Whatever is wrong with the way in: what was received before is opened as ever.</summary>
internal static class Reading
{
    public static async Task DemandAsync(Town town)
    {
        await using var db = town.OpenDb();
        var file = await db.StoredFiles.AsNoTracking().OrderBy(one => one.Id).FirstAsync();
        var read = await (await town.As(Cast.Somsri)).Get($"/files/{file.Id}/content");
        Assert.Equal((HttpStatusCode.OK, file.Bytes), (read.Status, read.Bytes.LongLength));
    }
}
