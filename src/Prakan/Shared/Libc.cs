using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Prakan.Shared;

/// <summary>What .NET leaves out: a sync whose failure is told, a folder that can be synced and locked. A failure bears the system's own number.</summary>
internal static partial class Libc
{
    private const int ReadOnlyCloseOnExec = 0x80000;
    private const int Exclusive = 2;
    private const int Interrupted = 4;

    public static SafeFileHandle OpenFolder(string path)
    {
        var handle = Open(path, ReadOnlyCloseOnExec);
        return handle.IsInvalid ? throw Failure("open", path) : handle;
    }

    public static void Sync(SafeFileHandle handle, string path) => Demand(() => FSync(handle), "save", path);

    public static void Lock(SafeFileHandle folder, string path) => Demand(() => FLock(folder, Exclusive), "lock", path);

    private static void Demand(Func<int> call, string verb, string path)
    {
        while (call() != 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted) throw Failure(verb, path);
        }
    }

    private static IOException Failure(string verb, string path) =>
        new($"Cannot {verb} {path}: {Marshal.GetLastPInvokeErrorMessage()}.", Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int FLock(SafeFileHandle handle, int operation);
}
