using static Prakan.Platform.Files.FileState;

namespace Prakan.Platform.Files;

public enum FileState
{
    /// <summary>Safe here; from now on it counts.</summary>
    Received,

    Checking,
    Clean,

    /// <summary>Kept from others, because it could not be looked into or somebody has to look at it.</summary>
    Held,

    Refused,
}

public static class FileStates
{
    public static string Thai(this FileState state) => state switch
    {
        Received or Checking => "กำลังตรวจ",
        Clean => "ตรวจแล้ว",
        Held => "พักไว้",
        _ => "ใช้ไม่ได้",
    };

    /// <summary>One of the four marks that every list shows.</summary>
    public static string Mark(this FileState state) => state switch
    {
        Clean => "ok",
        Received or Checking => "wait",
        _ => "bad",
    };
}
