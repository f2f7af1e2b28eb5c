namespace Prakan.Platform.Notices;

/// <summary>The SMTP relay that carries our mail; with none configured, nothing leaves the house and pages say so.</summary>
public sealed class MailRelay
{
    public string? Host { get; set; }
    public int Port { get; set; } = 25;
    public string From { get; set; } = "prakan@localhost";
    public string? UserName { get; set; }
    public string? PasswordFile { get; set; }
    public bool StartTls { get; set; }

    /// <summary>How many letters a minute all nodes together hand over.</summary>
    public int PerMinute { get; set; } = 120;

    /// <summary>How often a letter is tried before it is given up.</summary>
    public int MostTries { get; set; } = 30;

    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>When the day's digest is written, in Thailand.</summary>
    public TimeOnly DigestAt { get; set; } = new(7, 0);

    public bool IsConfigured => !string.IsNullOrEmpty(Host);
}
