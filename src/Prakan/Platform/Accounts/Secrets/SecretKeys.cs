namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The keys outside the database. Rotation adds a key and keeps the old ones for what they already sealed.</summary>
public sealed class SecretKeys
{
    private readonly KeyFolder folder;
    private volatile Seen seen;

    private SecretKeys(KeyFolder folder)
    {
        this.folder = folder;
        seen = Look();
    }

    public static string FolderFor(IConfiguration configuration, string dataFolder) =>
        configuration["Prakan:Keys"] is { Length: > 0 } chosen ? chosen : Path.Combine(dataFolder, "keys");

    public static SecretKeys Open(string folder)
    {
        var opened = new KeyFolder(folder);
        opened.Create();
        return new SecretKeys(opened);
    }

    /// <summary>The newest key of the name; the first use makes it.</summary>
    public SecretKey Current(KeyName name) => Newest(Known(), name) ?? Add(name, onlyTheFirst: true);

    public SecretKey Add(KeyName name) => Add(name, onlyTheFirst: false);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SecretKey> All(KeyName name) => [.. Known().Where(key => key.Name == name).OrderByDescending(key => key.Number)];

    /// <summary>Looks in the folder before giving up.</summary>
    public SecretKey? Find(KeyName name, string id) => Find(seen.Keys, name, id) ?? Find((seen = Look()).Keys, name, id);

    public SecretKey Demand(KeyName name, string id) =>
        Find(name, id) ?? throw new InvalidOperationException(
            $"The key {name.ToString().ToLowerInvariant()}-{id} is not in {folder.Path}. Put it back from the backup of the keys.");

    private SecretKey Add(KeyName name, bool onlyTheFirst)
    {
        folder.Add(found => Newest(found, name) is { } newest
            ? onlyTheFirst ? null : SecretKey.Random(name, newest.Number + 1)
            : SecretKey.Random(name, 1));
        return Newest((seen = Look()).Keys, name)!;
    }

    /// <summary>Another process may have added one: the folder tells when it last changed.</summary>
    private IReadOnlyList<SecretKey> Known() => (folder.ChangedAt is { } at && at != seen.ChangedAt ? seen = Look() : seen).Keys;

    // The time is taken before the look, so that what is added meanwhile is looked for again.
    private Seen Look() => new(folder.ChangedAt, folder.Read());

    private static SecretKey? Find(IReadOnlyList<SecretKey> keys, KeyName name, string id) =>
        keys.FirstOrDefault(key => key.Name == name && key.Id == id);

    private static SecretKey? Newest(IReadOnlyList<SecretKey> keys, KeyName name) =>
        keys.Where(key => key.Name == name).MaxBy(key => key.Number);

    private sealed record Seen(DateTime? ChangedAt, IReadOnlyList<SecretKey> Keys);
}
