namespace Prakan.Platform.Files.Store.S3;

/// <summary>Where the S3 store is, and with which key the house enters it: Prakan:Files:S3.</summary>
public sealed class S3Place
{
    public const string Section = "Prakan:Files:S3";

    public string? Address { get; set; }
    public string Region { get; set; } = "us-east-1";
    public string? Bucket { get; set; }
    public string? Key { get; set; }
    public string? SecretFile { get; set; }

    /// <summary>How long one question to it may take, and how often it is asked before it is called away.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);
    public int Tries { get; set; } = 3;

    /// <summary>What is larger goes in parts of this size; the last may be smaller.</summary>
    public int PartMiB { get; set; } = 8;

    public bool IsConfigured => !string.IsNullOrEmpty(Bucket);
    public long PartBytes => (long)PartMiB << 20;

    public static S3Place Of(IConfiguration options) => options.GetSection(Section).Get<S3Place>() ?? new S3Place();
}
