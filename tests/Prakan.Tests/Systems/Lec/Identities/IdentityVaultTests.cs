using System.Text;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Shared;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.Platform.Accounts.Secrets;

namespace Prakan.Tests.Systems.Lec.Identities;

public sealed class IdentityVaultTests : IDisposable
{
    private static readonly IdentityNumber Number = IdentityNumber.Read("1112034563562");
    private static readonly IdentityNumber Other = IdentityNumber.Read("G123456789012");
    private static readonly Guid Row = Guid.CreateVersion7();

    private readonly TemporaryFolder folder = new();
    private readonly SecretKeys keys;
    private readonly IdentityVault vault;

    public IdentityVaultTests() => vault = new(keys = SecretKeys.Open(folder.Path));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_sealed_opens_in_its_own_row()
    {
        Assert.Equal(Number, vault.Open(vault.Seal(Number, Row), Row));
        Assert.Equal(Other, vault.Open(vault.Seal(Other, Row), Row));
    }

    [Fact]
    public void A_whole_file_is_sealed_the_same_way()
    {
        byte[] file = [.. Enumerable.Range(0, 100_000).Select(place => (byte)place)];

        Assert.Equal(file, vault.OpenBytes(vault.Seal(file, Row), Row));
        Assert.Throws<RuleBroken>(() => vault.OpenBytes(vault.Seal(file, Row), Guid.CreateVersion7()));
    }

    [Fact]
    public void It_opens_in_no_other_row() => Damaged(vault.Seal(Number, Row), Guid.CreateVersion7());

    [Fact]
    public void A_changed_bit_anywhere_behind_the_name_of_the_key_is_noticed()
    {
        var box = vault.Seal(Number, Row);
        for (var at = 1 + box[0]; at < box.Length; at++)
        {
            var changed = box.ToArray();
            changed[at] ^= 1;
            Damaged(changed, Row);
        }
    }

    [Fact]
    public void What_is_no_box_is_damaged()
    {
        Damaged([], Row);
        Damaged([200, 1, 2], Row);
        Damaged(vault.Seal(Number, Row)[..30], Row);
    }

    [Fact]
    public void The_same_number_is_sealed_in_another_way_each_time_and_never_in_plain()
    {
        var boxes = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(vault.Seal(Number, Row))).ToList();

        Assert.Distinct(boxes);
        Assert.DoesNotContain(boxes, box => box.Contains(Convert.ToHexString(Encoding.ASCII.GetBytes(Number.Value[..4])), StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_numbers_have_equal_tags_and_others_have_not()
    {
        Assert.Equal(vault.TagOf(Number), vault.TagOf(IdentityNumber.Read("1-1120-34563-56-2")));
        Assert.NotEqual(vault.TagOf(Number), vault.TagOf(Other));
        Assert.Equal(32, vault.TagOf(Number).Length);
    }

    [Fact]
    public void After_a_change_of_keys_old_boxes_open_new_ones_use_the_newest_and_both_tags_are_looked_for()
    {
        var (box, tag, head) = (vault.Seal(Number, Row), vault.TagOf(Number), vault.NewestHead());
        var rotated = SecretKeys.Open(folder.Path);
        rotated.Add(KeyName.IdentityTags);
        rotated.Add(KeyName.Identities);

        Assert.Equal(Number, vault.Open(box, Row));
        Assert.NotEqual(head, vault.NewestHead());
        Assert.Equal(vault.NewestHead(), vault.Seal(Number, Row)[..vault.NewestHead().Length]);
        Assert.NotEqual(tag, vault.TagOf(Number));
        Assert.Equal([vault.TagOf(Number), tag], vault.TagsOf(Number));
    }

    [Fact]
    public void Other_keys_open_nothing_and_find_nothing()
    {
        using var elsewhere = new TemporaryFolder();
        var stranger = new IdentityVault(SecretKeys.Open(elsewhere.Path));

        Assert.Throws<InvalidOperationException>(() => stranger.Open(vault.Seal(Number, Row), Row));
        Assert.NotEqual(vault.TagOf(Number), stranger.TagOf(Number));
    }

    [Fact]
    public void The_keys_are_two_files_that_their_owner_alone_reads()
    {
        vault.Seal(Number, Row);
        vault.TagOf(Number);

        Assert.Equal(["identities", "identitytags"], Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file).Split('-')[0]).Order());
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(file)));
        Assert.False(keys.Current(KeyName.Identities).Bytes.SequenceEqual(keys.Current(KeyName.IdentityTags).Bytes));
    }

    private void Damaged(byte[] box, Guid row) =>
        Assert.Equal(IdentityRules.Damaged, Assert.Throws<RuleBroken>(() => vault.Open(box, row)).Code);
}
