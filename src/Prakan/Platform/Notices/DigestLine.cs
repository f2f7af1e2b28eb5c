using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;

namespace Prakan.Platform.Notices;

/// <summary>One line of one post's digest, and where that digest goes.</summary>
internal sealed record DigestLine(string Key, string To, string Role, bool ToOffice, string Office, string Kind, string? Detail, string Href, string About)
{
    public string Addressee => ToOffice ? $"ผู้ประสานงานของ{Office}" : $"{Enum.Parse<Role>(Role).Thai()} {Office}";

    public string Sentence => NoticeSentences.Sentence(Enum.Parse<NoticeKind>(Kind), Detail, Say.InThai);
}
