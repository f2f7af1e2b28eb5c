using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Bench;

/// <summary>Whole sign-ins over HTTP beside the bare hash on the same cores: the hash should be all that is felt.</summary>
internal static partial class SignIns
{
    private const int Clients = 4;

    public static async Task MeasureAsync(Ground ground)
    {
        var (data, time) = (ground.Data, ground.Time);
        using var gate = new HashGate();
        var keys = SecretKeys.Open(Path.Combine(data, "keys"));
        var hashes = await PerSecondAsync(time, _ => new PepperedPasswords(keys, gate).HashAsync("รหัสผ่านสำหรับวัดเวลา"));

        var account = JsonSerializer.Deserialize<JsonElement[]>(await File.ReadAllTextAsync(Path.Combine(data, "demo-accounts.json")))![0];
        var (name, password) = (account.GetProperty("userName").GetString()!, account.GetProperty("password").GetString()!);
        await using var prakan = await Servant.PrakanAsync(data);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://localhost:{prakan.Port}") };
        var form = await FormAsync(client);
        // A known device, as on the last evening: strangers' waits are not what is measured.
        form.Cookie += "; " + await SignInAsync(client, form, name, password);
        await PerSecondAsync(time, _ => SignInAsync(client, form, name, password));
        var signIns = await PerSecondAsync(time, _ => SignInAsync(client, form, name, password));
        ground.Head("sign-in", "per second", "of the bare hash");
        ground.Line("hash", $"{hashes:0.0}", "1.000");
        ground.Line("sign-in", $"{signIns:0.0}", $"{signIns / hashes:0.000}");
    }

    private static async Task<double> PerSecondAsync(TimeSpan time, Func<int, Task> work)
    {
        var done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            while (watch.Elapsed < time)
            {
                await work(client);
                Interlocked.Increment(ref done);
            }
        }));
        return done / watch.Elapsed.TotalSeconds;
    }

    private static async Task<(string Cookie, string Token)> FormAsync(HttpClient client)
    {
        using var page = await client.GetAsync("/sign-in");
        var cookie = string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
        return (cookie, Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value);
    }

    private static async Task<string> SignInAsync(HttpClient client, (string Cookie, string Token) form, string name, string password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Headers.Add("Cookie", form.Cookie);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = name, ["Password"] = password, ["__RequestVerificationToken"] = form.Token });
        using var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode != 302) throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("-device=", StringComparison.Ordinal)).Split(';')[0];
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
