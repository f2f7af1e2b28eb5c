using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>The file of one key, NAME-ID.key: base64, readable by its owner alone.</summary>
internal static class KeyFile
{
    public const string Ending = ".key";

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static SecretKey? Read(string path)
    {
        var parts = Path.GetFileNameWithoutExtension(path).Split('-');
        if (parts.Length != 3 || !Enum.TryParse<KeyName>(parts[0], ignoreCase: true, out var name) ||
            !int.TryParse(parts[1], out var number)) return null;

        if ((File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new InvalidDataException($"Others may read {path}. Run: chmod 400 {path}");

        var bytes = new byte[SecretKey.Length];
        var decoded = Convert.TryFromBase64String(File.ReadAllText(path), bytes, out var length);
        var key = new SecretKey(name, number, bytes);
        return decoded && length == SecretKey.Length && PathOf(key, Path.GetDirectoryName(path)!) == path
            ? key
            : throw new InvalidDataException($"{path} is damaged. Put it back from the backup of the keys.");
    }

    /// <summary>The name appears only once the bytes are on the disk.</summary>
    public static void Write(SecretKey key, string folder)
    {
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead,
            }))
            {
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key.Bytes) + "\n"));
                stream.Flush();
                Libc.Sync(stream.SafeFileHandle, temporary);
            }

            File.Move(temporary, PathOf(key, folder));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string PathOf(SecretKey key, string folder) => Path.Combine(folder, key + Ending);
}
