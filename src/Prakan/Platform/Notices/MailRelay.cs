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

    public bool IsConfigured => !string.IsNullOrEmpty(Host);
}
