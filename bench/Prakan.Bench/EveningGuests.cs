using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.ESar;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Bench;

/// <summary>A round of e-SAR that asks for six items and files, the heads of so many institutions with a password, and a session of somebody who reads lists.</summary>
internal sealed record EveningGuests(int Round, string Password, IReadOnlyList<Guest> Heads, (string Cookie, int Round) Reader)
{
    private const string Secret = "มะม่วง-sticky-rice-2569";

    public static async Task<EveningGuests> InviteAsync(IServiceProvider house, int many)
    {
        await using var db = house.GetRequiredService<SystemDb>().Open();
        var now = DateTimeOffset.UtcNow;
        var issuer = await db.Organisations.SingleAsync(one => one.Kind == OrganisationKind.Country);
        var round = Prakan.Platform.Rounds.Round.Begin(await db.NextRoundIdAsync(), issuer, new RoundPlan
        {
            System = ESarSystem.Name, Title = "วัดเวลา", Year = 2569, Opens = now.AddMinutes(-1), Due = now.AddDays(1), CutOff = now.AddDays(1),
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre] },
            Chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency)]),
            Parts = [new(ESarSystem.ItemsPart, "ข้อมูลสถานศึกษา 6 รายการ"), new(ESarSystem.FilesPart, "ไฟล์ SAR")],
        });
        round.Publish(now);
        db.Add(round);
        db.Add(new RoundTerms(round, RoundTerms.UsualMegabytes, await db.Frameworks.Select(one => one.Id).ToListAsync()));
        await db.SaveChangesAsync();
        do await house.GetRequiredService<RoundKeeping>().KeepAsync();
        while (!await db.Obligations.AnyAsync(one => one.RoundId == round.Id));

        var heads = await SeatAsync(db, round.Id, many, await house.GetRequiredService<PepperedPasswords>().HashAsync(Secret, default));
        return new EveningGuests(round.Id, Secret, heads, ((await ReaderAsync(db)), round.Id));
    }

    private static async Task<IReadOnlyList<Guest>> SeatAsync(PrakanDb db, int round, int many, string hash)
    {
        var reports = await db.Obligations.Where(one => one.RoundId == round && one.Organisation.Details.Pupils > 0 && one.Organisation.Details.Area != null)
            .OrderBy(one => one.Id * 7919 % 100_003).Take(many).Select(one => new { one.Id, one.Organisation }).ToListAsync();
        var posts = reports.ConvertAll(one => Post.Give(new Person($"evening-{round}-{one.Id}", "วัดเวลา") { PasswordHash = hash }, one.Organisation, Role.Head, new Tenure(DateTimeOffset.UtcNow.AddDays(-1), null, null), Giver.House));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync(posts.Select(post => post.Person), _ => { });
        await db.BulkInsertAsync(posts, _ => { });
        await transaction.CommitAsync();
        await db.CountRowsAsync(default);
        return [.. reports.Zip(posts, (report, post) => new Guest(report.Id, post.Person.UserName!, new IPAddress([10, (byte)(report.Id >> 16), (byte)(report.Id >> 8), (byte)report.Id])))];
    }

    private static async Task<string> ReaderAsync(PrakanDb db)
    {
        var officer = await db.Posts.Where(post => post.Role == Role.DepartmentOfficer).Select(post => post.PersonId).FirstAsync();
        var token = SessionToken.New();
        db.Add(new Session(officer, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        await db.SaveChangesAsync();
        return $"{SessionHandler.CookieName}={token}";
    }
}

/// <summary>Who comes, for which report, and from where.</summary>
internal sealed record Guest(long Report, string UserName, IPAddress From);
