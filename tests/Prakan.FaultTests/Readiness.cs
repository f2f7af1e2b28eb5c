using System.Net;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;

namespace Prakan.FaultTests;

/// <summary>Ready is not who says so, but who shows a report and begins to take a file.</summary>
internal static class Readiness
{
    public static async Task DemandAsync(Browser somsri, long report)
    {
        var health = await somsri.Get("/healthz");
        if (health.Status != HttpStatusCode.OK) throw new NotReadyException($"Its health is {health.Status} {health.Text}.");
        var page = await somsri.Get($"/obligations/{report}");
        if (!page.Main.Contains(Cast.BanNongCentre.Name, StringComparison.Ordinal)) throw new NotReadyException($"The report is {page.Status}, and not the centre's.");
        var sender = await Sender.At(somsri, report);
        await sender.End(await sender.Begin("พร้อม.pdf", 1_000));
    }
}

internal sealed class NotReadyException(string what) : Exception(what);
