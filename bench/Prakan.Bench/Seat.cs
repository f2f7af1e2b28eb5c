using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;

namespace Prakan.Bench;

/// <summary>A session of the administrator, who sees the most; an institution to look at, a page in the middle of the list, a word that few names hold.</summary>
internal sealed record Seat(string Cookie, int Institution, string Middle, string RareWord)
{
    public static async Task<Seat> TakeAsync(string data)
    {
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        var officer = await db.Posts.Where(post => post.Role == Role.SystemAdministrator).Select(post => post.PersonId).FirstAsync();
        var institution = await db.Organisations.Where(one => one.ParentId != null && one.Details.Pupils > 100).OrderBy(one => one.Id)
            .Select(one => new { one.Id, one.Details.Name }).FirstAsync();
        var count = await db.Organisations.CountAsync();
        var middle = await db.Organisations.OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Skip(count / 2).Select(one => new { one.Details.Name, one.Id }).FirstAsync();
        var token = SessionToken.New();
        db.Add(new Session(officer, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        await db.SaveChangesAsync();
        return new Seat($"{SessionHandler.CookieName}={token}", institution.Id, $"/organisations?At.After={Uri.EscapeDataString(middle.Name)}&At.Id={middle.Id}", institution.Name);
    }
}
