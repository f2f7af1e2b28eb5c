using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Reports;
using Prakan.Systems.Surveys;

namespace Prakan.Bench;

/// <summary>Five hundred reports approved by one press of a button, each with its ruling and its fact.</summary>
internal static class Approvals
{
    private const int Many = 500;

    public static async Task MeasureAsync(Ground ground, IServiceProvider house)
    {
        var (officer, path) = await OfficerAsync(house);
        await ApproveAsync(house, officer, path, 20);
        var (done, seconds) = await ApproveAsync(house, officer, path, Many);
        ground.Head("approve", "done", "seconds", "per second");
        ground.Line("many at once", $"{done}", $"{seconds:0.00}", $"{done / seconds:N0}");
    }

    private static async Task<(int Done, double Seconds)> ApproveAsync(IServiceProvider house, Post officer, string path, int many)
    {
        await using var scope = house.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrakanDb>();
        var held = new HeldPost(officer.Id, officer.Role, officer.OrganisationId, path, "กรม", false);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Seat = new Prakan.Platform.Accounts.Seat(Guid.NewGuid(), officer.PersonId, "วัดเวลา", "bench", true, [held]);
        db.Actor = new Actor(officer.PersonId, [held], null);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT set_config('prakan.reach', {"{[" + path + "," + path + "~)}"}, false), set_config('prakan.person', {officer.PersonId.ToString()}, false)");
        var ids = await Waiting(db).Below([path]).OrderBy(one => one.Id).Take(many).Select(one => one.Id).ToListAsync();
        var began = Stopwatch.GetTimestamp();
        var approved = await scope.ServiceProvider.GetRequiredService<ManyApprovals>().ApproveAsync(ids, default);
        return (approved.Done, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>What was sent in the round of this bench: other systems ask for more before they approve.</summary>
    private static IQueryable<Obligation> Waiting(PrakanDb db) =>
        db.Obligations.Where(one => one.State == ObligationState.Sent && one.Waiting == ReportLevel.Department && one.Round.System == SurveySystem.Name);

    private static async Task<(Post Officer, string Path)> OfficerAsync(IServiceProvider house)
    {
        await using var db = house.GetRequiredService<SystemDb>().Open();
        var below = await Waiting(db).OrderByDescending(one => one.Id).Select(one => one.Path).FirstAsync();
        var ids = below.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var department = await db.Organisations.SingleAsync(one => ids.Contains(one.Id) && one.Kind == OrganisationKind.Department);
        var post = Post.Give(new Person("bench-department", "วัดเวลา"), department, Role.DepartmentOfficer, new Tenure(DateTimeOffset.UtcNow.AddDays(-1), null, null), Giver.House);
        db.Add(post);
        await db.SaveChangesAsync();
        return (post, department.Path);
    }
}
