using Microsoft.Extensions.Configuration;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class SecretKeysTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string Folder => Path.Combine(temporary.Path, "keys");

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void The_first_use_makes_a_key_that_the_next_start_finds()
    {
        var first = SecretKeys.Open(Folder).Current(KeyName.Pepper);
        var second = SecretKeys.Open(Folder).Current(KeyName.Pepper);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(SecretKey.Length, first.Bytes.Length);
    }

    [Fact]
    public void Names_have_different_keys()
    {
        var keys = SecretKeys.Open(Folder);

        Assert.False(keys.Current(KeyName.Pepper).Bytes.SequenceEqual(keys.Current(KeyName.Codes).Bytes));
    }

    [Fact]
    public void Folder_and_files_belong_to_their_owner_alone()
    {
        var key = SecretKeys.Open(Folder).Current(KeyName.Ring);

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal($"ring-{key.Id}.key", Path.GetFileName(file));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Folder));
    }

    [Fact]
    public async Task Sixteen_that_start_together_agree_on_one_key()
    {
        using var start = new Barrier(16);
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return SecretKeys.Open(Folder).Current(KeyName.Codes).Id;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Single(ids.Distinct());
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Rotation_keeps_the_old_key_readable()
    {
        var keys = SecretKeys.Open(Folder);
        var old = keys.Current(KeyName.Pepper);
        var added = keys.Add(KeyName.Pepper);

        Assert.Equal(added.Id, keys.Current(KeyName.Pepper).Id);
        Assert.Equal(old.Bytes, keys.Find(KeyName.Pepper, old.Id)!.Bytes);
        Assert.Equal([added.Id, old.Id], keys.All(KeyName.Pepper).Select(key => key.Id));
    }

    [Fact]
    public void A_key_added_by_another_process_is_found()
    {
        var running = SecretKeys.Open(Folder);
        running.Current(KeyName.Pepper);
        var added = SecretKeys.Open(Folder).Add(KeyName.Pepper);

        Assert.Equal(added.Bytes, running.Find(KeyName.Pepper, added.Id)!.Bytes);
    }

    [Fact]
    public void What_runs_writes_with_a_key_that_another_process_added_without_being_started_anew()
    {
        var running = SecretKeys.Open(Folder);
        running.Current(KeyName.Pepper);
        var added = SecretKeys.Open(Folder).Add(KeyName.Pepper);

        Assert.Equal(added.Id, running.Current(KeyName.Pepper).Id);
    }

    [Fact]
    public void A_folder_that_goes_while_the_house_runs_takes_no_key_from_it()
    {
        var running = SecretKeys.Open(Folder);
        var key = running.Current(KeyName.Pepper);
        Directory.Delete(Folder, recursive: true);

        Assert.Equal(key.Id, running.Current(KeyName.Pepper).Id);
    }

    [Fact]
    public void A_lost_folder_is_noticed_and_never_answered_by_a_new_key()
    {
        var lost = SecretKeys.Open(Folder).Current(KeyName.Pepper);
        Directory.Delete(Folder, recursive: true);
        var keys = SecretKeys.Open(Folder);
        keys.Current(KeyName.Pepper);

        Assert.Null(keys.Find(KeyName.Pepper, lost.Id));
        var fault = Assert.Throws<InvalidOperationException>(() => keys.Demand(KeyName.Pepper, lost.Id));
        Assert.Contains($"pepper-{lost.Id} is not in {Folder}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        SecretKeys.Open(Folder).Current(KeyName.Pepper);
        var file = Directory.GetFiles(Folder).Single();
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, Convert.ToBase64String(new byte[SecretKey.Length]));

        Assert.Contains("is damaged", Assert.Throws<InvalidDataException>(() => SecretKeys.Open(Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        SecretKeys.Open(Folder).Current(KeyName.Pepper);
        File.SetUnixFileMode(Directory.GetFiles(Folder).Single(), UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Contains("chmod 400", Assert.Throws<InvalidDataException>(() => SecretKeys.Open(Folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "/data/keys")]
    [InlineData("/elsewhere", "/elsewhere")]
    public void The_folder_is_under_the_data_unless_configured(string? configured, string expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Prakan:Keys", configured)]).Build();

        Assert.Equal(expected, SecretKeys.FolderFor(configuration, "/data"));
    }

    [Fact]
    public void A_key_does_not_print_its_bytes()
    {
        var key = SecretKeys.Open(Folder).Current(KeyName.Pepper);

        Assert.Equal($"pepper-{key.Id}", key.ToString());
    }
}
