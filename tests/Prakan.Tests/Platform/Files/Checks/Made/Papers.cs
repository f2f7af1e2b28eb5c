using System.Diagnostics;
using Prakan.Platform.Documents;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>Documents as honest offices make them: typed, printed from a browser, redrawn, scanned.</summary>
internal static class Papers
{
    public const string School = "โรงเรียนบ้านหนองน้ำใส";

    public static string Cover(string school = School, string year = "๒๕๖๗") =>
        $"<section style='break-after:page'><h1>รายงานการประเมินตนเองของสถานศึกษา</h1><p>ประจำปีการศึกษา {year}</p><p>{school}</p><p>สังกัดองค์การบริหารส่วนตำบลบ้านฝั่ง</p></section>";

    public static string Body(int page) =>
        $"<section style='break-after:page'><h2>ส่วนที่ {page}</h2><p>เด็กมีพัฒนาการด้านร่างกายแข็งแรง มีสุขนิสัยที่ดี และดูแลความปลอดภัยของตนเองได้ ร้อยละ {80 + page}</p></section>";

    private static readonly Lazy<Task<byte[]>> Report = new(() => TypedAsync(Cover(), Body(1), Body(2)));

    /// <summary>Three pages, printed once for all tests.</summary>
    public static Task<byte[]> ReportAsync() => Report.Value;

    public static async Task<byte[]> TypedAsync(params string[] pages)
    {
        using var pdf = new MemoryStream();
        await ThaiPdf.RenderAsync(ThaiPdf.Page("รายงาน", string.Concat(pages)), pdf, TestContext.Current.CancellationToken);
        return pdf.ToArray();
    }

    /// <summary>Pages as a scanner makes them: a picture each and nothing else.</summary>
    public static async Task<byte[]> ScannedAsync(Strangers files, byte[] pdf, int pages)
    {
        var from = files.Save(pdf);
        var to = $"{from}-scan";
        await RunAsync("pdftoppm", "-jpeg", "-gray", "-scale-to-x", "413", "-scale-to-y", "585", from, to);
        var pictures = Directory.GetFiles(Path.GetDirectoryName(to)!, $"{Path.GetFileName(to)}-*.jpg").Order(StringComparer.Ordinal).Take(pages)
            .Select(path => PdfFile.RawStream(File.ReadAllBytes(path), "/Type/XObject/Subtype/Image/Width 413/Height 585/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode")).ToList();
        var names = string.Concat(pictures.Select((_, i) => $"/I{i} {PdfFile.FirstMore + i} 0 R"));
        return new PdfFile { Pages = [.. pictures.Select((_, i) => $"q 595 0 0 842 0 0 cm /I{i} Do Q")], More = pictures, Page = $"/Resources<</XObject<<{names}>>>>" }.Bytes();
    }

    public static async Task<byte[]> PrintedByBrowserAsync(Strangers files, string html)
    {
        var (page, pdf) = (files.NewPath("page.html"), files.NewPath("browser.pdf"));
        await File.WriteAllTextAsync(page, $"<!DOCTYPE html><meta charset=utf-8><title>x</title><style>@page{{size:A4}}</style>{html}");
        await RunAsync("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer", $"--user-data-dir={files.NewPath("profile")}", $"--print-to-pdf={pdf}", page);
        return await File.ReadAllBytesAsync(pdf);
    }

    /// <summary>The same document, written anew by another program.</summary>
    public static async Task<byte[]> AnewAsync(Strangers files, byte[] pdf, string tool, params string[] how)
    {
        var (from, to) = (files.Save(pdf), files.NewPath($"anew-{Guid.NewGuid():n}"));
        // Ghostscript names what it writes before what it reads.
        await RunAsync(tool, tool == "gs" ? [.. how, to, from] : [.. how, from, to]);
        return await File.ReadAllBytesAsync(to);
    }

    private static async Task RunAsync(string name, params string[] args)
    {
        using var tool = Process.Start(new ProcessStartInfo(name, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(tool.ExitCode == 0, await said);
    }
}
