using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Demo;

/// <summary>Who can sign in to the demo: kept beside the data, and printed for whoever starts it.</summary>
public sealed class DemoAccounts
{
    /// <summary>Everybody may know it: it opens nothing but the demo.</summary>
    public const string Password = "ข้าวเหนียว-mango-2569";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private DemoAccounts(IReadOnlyList<Line> lines) => Lines = lines;

    public IReadOnlyList<Line> Lines { get; }

    public static async Task<DemoAccounts> ReadAsync(SystemDb system, CancellationToken cancel = default)
    {
        await using var db = system.Open();
        var rows = await db.Posts.AsNoTracking().Where(post => post.Person.PasswordHash != null && DemoCast.UserNames.Contains(post.Person.UserName))
            .Select(post => new { post.Role, UserName = post.Person.UserName!, post.Organisation.Details.Name }).ToListAsync(cancel);
        return new DemoAccounts([.. rows.OrderBy(row => Array.IndexOf(DemoCast.UserNames, row.UserName)).Select(row => new Line(row.Role.Thai(), row.Role.ToString(), row.UserName, Password, row.Name))]);
    }

    /// <summary>Readable by the owner of the data alone, from its first byte on.</summary>
    public async Task KeepAsync(string file)
    {
        var fresh = file + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using (var stream = new FileStream(fresh, options)) await JsonSerializer.SerializeAsync(stream, Lines, Json);
        File.Move(fresh, file, overwrite: true);
    }

    public void Print(TextWriter to)
    {
        to.WriteLine($"บัญชีสาธิต {Lines.Count} บัญชี รหัสผ่านเดียวกันทุกบัญชี: {Password}");
        foreach (var line in Lines) to.WriteLine($"  {line.UserName,-12} {ThaiColumn.Fit(line.Role, 32)} {line.Organisation}");
    }

    public sealed record Line(string Role, string RoleKey, string UserName, string Password, string Organisation);
}
