using Prakan.Data.Embedded;
using Prakan.Platform.Files.Store.S3;

namespace Prakan.Platform.Files.Store;

/// <summary>The stores of this house, as its settings name them.</summary>
public sealed class Stores(IConfiguration options, FilesFolder folder, TimeProvider clock, ILoggerFactory logs) : IDisposable
{
    private readonly S3Place place = S3Place.Of(options);
    private S3Store? far;

    public DiskStore Disk { get; } = new(folder, logs.CreateLogger<DiskStore>());

    public S3Store S3 => far ??= OpenS3();

    /// <summary>What the house reads and writes: with an S3 store configured, both are read, and new contents go where Prakan:Files:Store says.</summary>
    public FileStore House => options.GetValue("Prakan:Files:Store", StoreName.Disk) switch
    {
        StoreName.S3 => new StorePair(S3, Disk, S3),
        _ when place.IsConfigured => new StorePair(Disk, Disk, S3),
        _ => Disk,
    };

    public FileStore Of(StoreName name) => name == StoreName.S3 ? S3 : Disk;

    public void Dispose() => far?.Dispose();

    private S3Store OpenS3()
    {
        if (!place.IsConfigured) throw new CannotStart("ยังไม่ได้ตั้งค่าที่เก็บไฟล์ S3 (Prakan:Files:S3)", "The S3 store is not configured (Prakan:Files:S3).");
        if (!File.Exists(place.SecretFile)) throw new CannotStart("ไม่พบไฟล์กุญแจของที่เก็บไฟล์ S3 (Prakan:Files:S3:SecretFile)", "The file with the secret of the S3 store is missing (Prakan:Files:S3:SecretFile).");
        return new S3Store(place, folder, clock, logs.CreateLogger<S3Store>());
    }
}

public enum StoreName
{
    Disk,
    S3,
}
