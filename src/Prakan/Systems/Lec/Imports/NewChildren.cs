using Prakan.Data;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Writes many new children at once by COPY, table by table.</summary>
internal static class NewChildren
{
    public static async Task WriteAsync(PrakanDb db, IReadOnlyList<NewChild> children, CancellationToken cancel)
    {
        if (children.Count == 0) return;
        await WriteAsync(db, children.Select(one => one.Child), cancel);
        await WriteAsync(db, children.SelectMany(one => one.Child.Enrolments), cancel);
        await WriteAsync(db, children.SelectMany(one => one.Child.Events), cancel);
        await WriteAsync(db, children.Select(one => one.Secret).OfType<Families.ChildSecret>(), cancel);
        await WriteAsync(db, children.SelectMany(one => one.Parents), cancel);
        await WriteAsync(db, children.SelectMany(one => one.Addresses), cancel);
        await WriteAsync(db, children.Select(one => one.Measurement).OfType<Growth.Measurement>(), cancel);
    }

    private static Task WriteAsync<T>(PrakanDb db, IEnumerable<T> rows, CancellationToken cancel) where T : class =>
        db.BulkInsertAsync(rows, _ => { }, cancel);
}
