namespace Prakan.Platform.Files.Store;

/// <summary>What the system says about a disk or a file, by its number.</summary>
internal static class DiskTrouble
{
    private const int TryAgain = 11, TableFull = 23, TooManyOpen = 24, NoSpace = 28, OverQuota = 122;

    public static bool IsTaken(this IOException fault) => fault.HResult == TryAgain;

    public static bool IsFull(this IOException fault) => fault.HResult is NoSpace or OverQuota;

    /// <summary>Too much at once: no fault of the disk.</summary>
    public static bool IsPassing(this IOException fault) => fault.HResult is TableFull or TooManyOpen;
}
