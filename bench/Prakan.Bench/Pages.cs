using System.Text;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;

namespace Prakan.Bench;

/// <summary>The main pages beside a bare "hello" on the same cores, with the database on them too.</summary>
internal static class Pages
{
    public static async Task MeasureAsync(string data, bool brief, StringBuilder report)
    {
        var time = TimeSpan.FromSeconds(brief ? 2 : 5);
        Figures hello;
        await using (var bare = await Servant.HelloAsync()) hello = await Load.RunAsync(bare.Port, "/", null, time);

        report.AppendLine("| page | per second | of hello | p50 ms | p95 ms | p99 ms | bytes |").AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        Row(report, "hello", hello, hello);
        await using var prakan = await Servant.PrakanAsync(data);
        var (cookie, institution, middle) = await SeatAsync(data);
        foreach (var (name, path, seat) in new[]
        {
            ("home, anonymous", "/", null),
            ("home", "/", cookie),
            ("organisations, first page", "/organisations", cookie),
            ("organisations, in the middle", middle, cookie),
            ("organisations, a word inside names", "/organisations?Find=" + Uri.EscapeDataString("หนอง"), cookie),
            ("one organisation", $"/organisations/{institution}", cookie),
        })
        {
            Row(report, name, await Load.RunAsync(prakan.Port, path, seat, time), hello);
        }
    }

    /// <summary>A session of the department's officer, who sees the most, and the key of a page in the middle of the list.</summary>
    private static async Task<(string Cookie, int Institution, string Middle)> SeatAsync(string data)
    {
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var source = Npgsql.NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        var officer = await db.Posts.Where(post => post.Role == Role.SystemAdministrator).Select(post => post.PersonId).FirstAsync();
        var institution = await db.Organisations.Where(one => one.ParentId != null && one.Details.Pupils > 100).OrderBy(one => one.Id).Select(one => one.Id).FirstAsync();
        var count = await db.Organisations.CountAsync();
        var middle = await db.Organisations.OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Skip(count / 2).Select(one => new { one.Details.Name, one.Id }).FirstAsync();
        var token = SessionToken.New();
        db.Add(new Session(officer, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        await db.SaveChangesAsync();
        return ($"{SessionHandler.CookieName}={token}", institution, $"/organisations?At.After={Uri.EscapeDataString(middle.Name)}&At.Id={middle.Id}");
    }

    private static void Row(StringBuilder report, string name, Figures figures, Figures hello) => report.AppendLine(
        $"| {name} | {figures.PerSecond:N0} | {figures.PerSecond / hello.PerSecond:0.000} | {figures.P50:0.00} | {figures.P95:0.00} | {figures.P99:0.00} | {figures.Bytes:N0} |");
}
