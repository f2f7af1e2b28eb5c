using System.Linq.Expressions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Permissions;

/// <summary>The only way to load an owned row: what the user may do there decides what there is.</summary>
public static class Reach
{
    public static IQueryable<T> For<T>(this IQueryable<T> rows, CurrentUser user, string verb)
        where T : class, IOwned => rows.Below(user.PathsFor(verb));

    /// <summary>Rows of the organisations that stand at or below any of the paths.</summary>
    public static IQueryable<T> Below<T>(this IQueryable<T> rows, IEnumerable<string> paths)
        where T : class, IOwned
    {
        var row = Expression.Parameter(typeof(T), "row");
        var path = Expression.Property(row, nameof(IOwned.Path));
        var anywhere = Outermost(paths).Select(start => (Expression)Between(path, start)).Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(anywhere, row));
    }

    /// <summary>Without those that stand below another of them.</summary>
    internal static string[] Outermost(IEnumerable<string> paths)
    {
        var all = paths.Distinct().ToArray();
        return [.. all.Where(path => !all.Any(other => other.Length < path.Length && path.StartsWith(other, StringComparison.Ordinal)))];
    }

    internal static BinaryExpression Between(Expression path, string start) =>
        Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compare(path, start), Expression.Constant(0)),
            Expression.LessThan(Compare(path, start + "~"), Expression.Constant(0)));

    // Captured in a closure so that the query is the same text, and the same plan, for everybody.
    private static MethodCallExpression Compare(Expression path, string bound)
    {
        var held = new Bound(bound);
        return Expression.Call(typeof(string), nameof(string.Compare), null, path, Expression.Property(Expression.Constant(held), nameof(Bound.Value)));
    }

    private sealed record Bound(string Value);
}
