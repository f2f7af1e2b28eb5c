using Microsoft.Playwright;

namespace Prakan.BrowserTests.House;

/// <summary>Pictures of the pages for README and help: kept with the run, and in the tree when asked to print.</summary>
internal static class Pictures
{
    private static readonly string Root = FindRoot();

    public static async Task Take(IPage page, string folder, string name)
    {
        await page.EvaluateAsync("() => document.fonts.ready");
        var picture = await page.ScreenshotAsync(new() { FullPage = false, Animations = ScreenshotAnimations.Disabled });
        await Keep(Path.Combine(Root, "artifacts", "pictures"), name, picture);
        if (Environment.GetEnvironmentVariable("PRAKAN_PRINT") == "1") await Keep(Path.Combine(Root, folder), name, picture);
    }

    /// <summary>The whole page, kept with the run alone: for whoever wants to see how it looked.</summary>
    public static async Task Look(IPage page, string name)
    {
        await page.EvaluateAsync("() => document.fonts.ready");
        await Keep(Path.Combine(Root, "artifacts", "pictures"), name, await page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled }));
    }

    public static string In(string folder, string name) => Path.Combine(Root, folder, name + ".png");

    private static async Task Keep(string folder, string name, byte[] picture)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Prakan.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
