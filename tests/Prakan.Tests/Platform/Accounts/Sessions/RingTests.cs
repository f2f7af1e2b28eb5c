using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Prakan.Commands;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Sessions;

public sealed class RingTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("prakan-keys-");
    private string database = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await cluster.CopyAsync();

    public ValueTask DisposeAsync()
    {
        keys.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private WebApplicationFactory<Program> Node() => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("ConnectionStrings:Prakan", database).UseSetting("Prakan:Keys", keys.FullName));

    private static IDataProtector ProtectorOf(WebApplicationFactory<Program> node) =>
        node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    [Fact]
    public async Task What_one_node_seals_another_one_opens()
    {
        await using var one = Node();
        var closed = ProtectorOf(one).Protect("ประกัน");
        await using var other = Node();
        Assert.Equal("ประกัน", ProtectorOf(other).Unprotect(closed));
    }

    [Fact]
    public async Task A_form_opened_on_one_node_is_sent_to_another()
    {
        await using var one = Node();
        await using var other = Node();
        var address = new Uri("https://prakan.test");
        var (first, second) = (new Browser(one.CreateDefaultClient(address)), new Browser(other.CreateDefaultClient(address)));
        var page = await first.Get("/sign-in");
        foreach (var (name, value) in first.Cookies) second.Cookies[name] = value;

        var answer = await second.Submit(page, new { UserName = "nobody", Password = "ไม่ใช่รหัสผ่านนี้แน่ๆ" });
        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_no_key_that_could_be_used()
    {
        await using var node = Node();
        ProtectorOf(node).Protect("");
        var row = Assert.Single(await RowsAsync(node));
        Assert.Contains("<sealed key=\"1-", row.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", row.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_file_a_node_says_which_one_is_missing_and_makes_no_other()
    {
        await using (var node = Node()) ProtectorOf(node).Protect("");
        var file = keys.GetFiles("ring-*.key").Single();
        file.Delete();

        await using var bereft = Node();
        Assert.ThrowsAny<Exception>(() => bereft.Services.GetRequiredService<SystemDb>());
        await using var source = NpgsqlDataSource.Create(database);
        var rows = new RingRows(source, new RingSeal(SecretKeys.Open(keys.FullName)));
        var check = new RingCheck(new OptionsWrapper<KeyManagementOptions>(new() { XmlRepository = rows }));
        var trouble = await Assert.ThrowsAsync<CannotStart>(() => check.StartAsync(Cancel));
        Assert.Contains(Path.GetFileNameWithoutExtension(file.Name), trouble.English, StringComparison.Ordinal);
        Assert.Empty(keys.GetFiles("ring-*.key"));
    }

    [Fact]
    public async Task After_a_rotation_the_ring_opens_with_the_new_key_file_alone()
    {
        string closed;
        await using (var node = Node()) closed = ProtectorOf(node).Protect("ประกัน");
        var old = keys.GetFiles("ring-*.key").Single();

        Assert.Equal(0, await RotateAsync());

        old.Delete();
        await using var later = Node();
        Assert.Equal("ประกัน", ProtectorOf(later).Unprotect(closed));
    }

    [Fact]
    public async Task A_rotation_adds_one_key_of_each_name_and_keeps_the_old_ones()
    {
        var before = SecretKeys.Open(keys.FullName);
        var olds = Enum.GetValues<KeyName>().Select(before.Current).ToList();
        await RotateAsync();

        var after = SecretKeys.Open(keys.FullName);
        foreach (var old in olds)
        {
            Assert.Equal(2, after.All(old.Name).Count);
            Assert.NotEqual(old.Id, after.Current(old.Name).Id);
            Assert.NotNull(after.Find(old.Name, old.Id));
        }
    }

    [Fact]
    public void A_sealed_key_that_was_touched_does_not_open()
    {
        var seal = new RingSeal(SecretKeys.Open(keys.FullName));
        var closed = seal.Close(new("masterKey", "x"));
        var bytes = Convert.FromBase64String(closed.Value);
        bytes[^1] ^= 1;
        closed.Value = Convert.ToBase64String(bytes);
        Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(() => seal.Open(closed));
    }

    private Task<int> RotateAsync() => RunAsync("keys", "rotate");

    private Task<int> RunAsync(params string[] words) =>
        CommandLine.RunAsync([.. words, $"--ConnectionStrings:Prakan={database}", $"--Prakan:Keys={keys.FullName}", "--data", keys.FullName]);

    private static async Task<List<RingKey>> RowsAsync(WebApplicationFactory<Program> node)
    {
        await using var db = node.Services.GetRequiredService<SystemDb>().Open();
        return await db.RingKeys.ToListAsync(Cancel);
    }
}
