using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Demo;

/// <summary>Writes the children of the demo by COPY, as many as its time allows: those on stage first.</summary>
internal sealed class RollWriting(PrakanDb db, Rolls rolls)
{
    public const int MostChildren = 60_000;

    public async Task WriteAsync(IEnumerable<Organisation> institutions, DateOnly opens, CancellationToken cancel)
    {
        var left = MostChildren;
        var children = new List<Child>();
        foreach (var one in institutions)
        {
            if (left <= 0) break;
            var own = rolls.ChildrenOf(one, "lec", opens).ToList();
            left -= own.Count;
            children.AddRange(own);
        }
        await db.BulkInsertAsync(children, _ => { }, cancel);
        await db.BulkInsertAsync(children.SelectMany(child => child.Enrolments), _ => { }, cancel);
    }
}
