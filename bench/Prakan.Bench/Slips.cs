using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Notices;

namespace Prakan.Bench;

/// <summary>Sealed slips for 10,002 offices: made, printed, saved.</summary>
internal static class Slips
{
    private const string Address = "https://prakan.example.go.th";

    public static async Task MeasureAsync(Ground ground)
    {
        var many = ground.Brief ? 1_000 : 10_002;
        await using var prakan = await Servant.PrakanAsync(ground.Data);
        using var folder = new DataFolder(ground.Data);
        await using var cluster = Cluster.Join(folder);
        await using var source = Postgres.PoolForSystem(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        var places = await db.Organisations.Where(one => Role.Head.Row().At.Contains(one.Kind)).OrderBy(one => one.Path).Take(many).ToListAsync();
        var issuing = new SlipIssuing(db, SecretKeys.Open(folder.Keys), new SiteAddress(new ConfigurationBuilder().Build()), Options.Create(new MailRelay()), TimeProvider.System);

        var (began, cpu) = (Stopwatch.GetTimestamp(), Work());
        var handout = await issuing.InviteAsync([.. places.Select(place => (new Invitation(place, Role.Head, "สมชาย ใจดี", null, null), Giver.House))], new Sender("กรม", Address), default);
        var (seconds, spent) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (Work() - cpu) / 1000);
        ground.Head("slips", "seconds", "slips per second", "processor s", "KB of PDF");
        ground.Line($"{handout.OnPaper:N0}", $"{seconds:0.0}", $"{handout.OnPaper / seconds:N0}", $"{spent:0.0}", $"{handout.Paper!.Length / 1024:N0}");

        double Work() => Processor.Of(Environment.ProcessId).OwnMs + Processor.ReapedMs + Processor.Of(prakan.Id).ChildrenMs;
    }
}
