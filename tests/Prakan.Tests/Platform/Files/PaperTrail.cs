using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files;

/// <summary>Papers of a centre's committee on their way through the house.</summary>
internal static class PaperTrail
{
    /// <summary>Somsri sends it with a report of her centre, which is new each time.</summary>
    public static async Task<long> SendPaperAsync(this PrakanApp app, string name, byte[] bytes)
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        await (await Sender.At(await app.As(Cast.Somsri), id)).Whole(name, bytes);
        return id;
    }

    public static async Task ExamineAllAsync(this PrakanApp app, Examiner examiner)
    {
        var examining = ActivatorUtilities.CreateInstance<Examining>(app.Services, examiner);
        while (await examining.NextAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    public static async Task<StoredFile> PaperOfAsync(this PrakanApp app, long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.AsNoTracking().SingleAsync(one => one.Owner == $"obligation:{report}");
    }
}
