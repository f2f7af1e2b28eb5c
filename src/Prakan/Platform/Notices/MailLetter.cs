using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Prakan.Platform.Notices;

/// <summary>A letter of the outbox as it stands on the wire; tried again it bears the same number, so that a copy can be known.</summary>
internal static class MailLetter
{
    public const string Choices = "/notices/choices";

    public static MailMessage Of(Mail mail, string from, string? site)
    {
        var letter = new MailMessage(from, mail.To, mail.Subject, mail.Body)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        letter.Headers.Add("Message-Id", $"<{mail.Id:n}@{letter.From!.Host}>");
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.IsNotice && site is not null) letter.Headers.Add("List-Unsubscribe", $"<{site}{Choices}>");
        return letter;
    }
}
