using System.Linq.Expressions;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Whose turn it is: the same rule for one report and for the list of them.</summary>
public static class Turns
{
    public static IQueryable<Obligation> WaitingFor(this IQueryable<Obligation> rows, CurrentUser user) => rows.Where(IsTurnOf(user));

    public static IQueryable<Obligation> WaitingForOthersThan(this IQueryable<Obligation> rows, CurrentUser user)
    {
        var mine = IsTurnOf(user);
        return rows.Where(row => row.State == ObligationState.Sent).Where(Expression.Lambda<Func<Obligation, bool>>(Expression.Not(mine.Body), mine.Parameters));
    }

    private static Expression<Func<Obligation, bool>> IsTurnOf(CurrentUser user)
    {
        var row = Expression.Parameter(typeof(Obligation), "row");
        var (path, waiting) = (Expression.Property(row, nameof(Obligation.Path)), Expression.Property(row, nameof(Obligation.Waiting)));
        var turns = user.Posts.Where(post => post.Role.Holds(Verb.ApproveReport) && post.Level() is not null).Select(post => (Expression)Expression.AndAlso(
            Expression.Equal(waiting, Expression.Constant(post.Level(), typeof(ReportLevel?))), Reach.Between(path, post.Path)));
        return Expression.Lambda<Func<Obligation, bool>>(turns.Aggregate((Expression)Expression.Constant(false), Expression.OrElse), row);
    }
}
