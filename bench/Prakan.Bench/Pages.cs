namespace Prakan.Bench;

/// <summary>The main pages beside a bare "hello" on the same cores, with the database on them too.</summary>
internal static class Pages
{
    public static async Task MeasureAsync(Ground ground)
    {
        ground.Head("page", "per second", "of hello", "p50 ms", "p95 ms", "p99 ms", "bytes", "server ms", "database ms", "load ms");
        Figures hello;
        await using (var bare = await Servant.HelloAsync()) hello = await Load.RunAsync(bare, "/", null, ground.Time);
        Row(ground, "hello", hello, hello);
        await using var prakan = await Servant.PrakanAsync(ground.Data);
        var seat = await Seat.TakeAsync(ground.Data);
        foreach (var (name, path, cookie) in new[]
        {
            ("home, anonymous", "/", null),
            ("home", "/", seat.Cookie),
            ("organisations, first page", "/organisations", seat.Cookie),
            ("organisations, in the middle", seat.Middle, seat.Cookie),
            ("organisations, a common word inside names", Finding("/organisations", "หนอง"), seat.Cookie),
            ("organisations, a rare word inside names", Finding("/organisations", seat.RareWord), seat.Cookie),
            ("one organisation", $"/organisations/{seat.Institution}", seat.Cookie),
            ("people", "/people", seat.Cookie),
            ("people, a word inside names", Finding("/people", "สมชาย"), seat.Cookie),
        })
        {
            Row(ground, name, await Load.RunAsync(prakan, path, cookie, ground.Time), hello);
        }
    }

    private static string Finding(string page, string word) => $"{page}?Find={Uri.EscapeDataString(word)}";

    private static void Row(Ground ground, string name, Figures figures, Figures hello) => ground.Line(
        name, $"{figures.PerSecond:N0}", $"{figures.PerSecond / hello.PerSecond:0.000}", $"{figures.P50:0.00}", $"{figures.P95:0.00}", $"{figures.P99:0.00}", $"{figures.Bytes:N0}",
        $"{figures.ServerMs:0.000}", $"{figures.DatabaseMs:0.000}", $"{figures.LoadMs:0.000}");
}
