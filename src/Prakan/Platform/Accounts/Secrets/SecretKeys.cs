namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The keys outside the database. Rotation adds a key and keeps the old ones for what they already sealed.</summary>
public sealed class SecretKeys
{
    private readonly KeyFolder folder;
    private volatile IReadOnlyList<SecretKey> keys;

    private SecretKeys(KeyFolder folder)
    {
        this.folder = folder;
        keys = folder.Read();
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
    public SecretKey Current(KeyName name) => Newest(keys, name) ?? Add(name, onlyTheFirst: true);

    public SecretKey Add(KeyName name) => Add(name, onlyTheFirst: false);

    /// <summary>The newest first. Looks in the folder: another process may have added one.</summary>
    public IReadOnlyList<SecretKey> All(KeyName name)
    {
        keys = folder.Read();
        return [.. keys.Where(key => key.Name == name).OrderByDescending(key => key.Number)];
    }

    /// <summary>Looks in the folder before giving up.</summary>
    public SecretKey? Find(KeyName name, string id) =>
        keys.FirstOrDefault(key => key.Name == name && key.Id == id) ?? All(name).FirstOrDefault(key => key.Id == id);

    public SecretKey Demand(KeyName name, string id) =>
        Find(name, id) ?? throw new InvalidOperationException(
            $"The key {name.ToString().ToLowerInvariant()}-{id} is not in {folder.Path}. Put it back from the backup of the keys.");

    private SecretKey Add(KeyName name, bool onlyTheFirst)
    {
        keys = folder.Add(found => Newest(found, name) is { } newest
            ? onlyTheFirst ? null : SecretKey.Random(name, newest.Number + 1)
            : SecretKey.Random(name, 1));
        return Newest(keys, name)!;
    }

    private static SecretKey? Newest(IReadOnlyList<SecretKey> keys, KeyName name) =>
        keys.Where(key => key.Name == name).MaxBy(key => key.Number);
}
