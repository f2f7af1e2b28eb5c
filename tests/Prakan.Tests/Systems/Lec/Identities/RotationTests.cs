using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Secrets;
using Prakan.Tests.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Identities;

public sealed class RotationTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_is_sealed_anew_found_again_and_what_was_stopped_goes_on()
    {
        using var folder = new TemporaryFolder();
        var keys = SecretKeys.Open(folder.Path);
        var vault = new IdentityVault(keys);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++) ids.Add(await IdentifiedAsync(vault, 300 + i));
        keys.Add(KeyName.IdentityTags);
        keys.Add(KeyName.Identities);
        var (first, second) = (await app.ChildAsync(ids[0]), await app.ChildAsync(ids[1]));

        var system = app.Services.GetRequiredService<SystemDb>();
        var told = new List<int>();
        Assert.Equal(5, await new IdentityRotation(system, vault, told.Add).RunAsync(Cancel));
        Assert.Equal([5], told);
        Assert.Equal(0, await new IdentityRotation(system, vault, told.Add).RunAsync(Cancel));

        var again = await app.ChildAsync(ids[0]);
        Assert.NotEqual(first.IdentityCipher, again.IdentityCipher);
        Assert.Equal(ChildSheets.Number(300), vault.Open(again.IdentityCipher!, again.Id).Value);
        Assert.Equal(vault.TagOf(IdentityNumber.Read(ChildSheets.Number(300))), again.IdentityTag);

        // One that was put back, as a stopped run leaves it, is all that the next run has to do.
        await using (var source = NpgsqlDataSource.Create(app.SuperuserConnectionString))
        {
            await using var command = source.CreateCommand("UPDATE lec_children SET identity_cipher = $1, identity_tag = $2 WHERE id = $3");
            foreach (var value in new object[] { second.IdentityCipher!, second.IdentityTag!, second.Id }) command.Parameters.Add(new() { Value = value });
            await command.ExecuteNonQueryAsync(Cancel);
        }
        Assert.Equal(1, await new IdentityRotation(system, vault, _ => { }).RunAsync(Cancel));
    }

    private async Task<Guid> IdentifiedAsync(IdentityVault vault, int number)
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, $"{number}");
        await using var db = app.OpenDb();
        (await db.Children.SingleAsync(one => one.Id == id, Cancel)).Identify(IdentityNumber.Read(ChildSheets.Number(number)), vault, new Writer(null, null, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
        return id;
    }
}
