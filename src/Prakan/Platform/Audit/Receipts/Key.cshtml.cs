using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Audit.Receipts;

[Public, Unlisted]
public sealed class KeyModel(Signatures signatures) : PageModel
{
    /// <summary>One command of bash: the text without its last two lines, and the signature from the last.</summary>
    public const string Check = """
        openssl dgst -sha256 -verify key.pem -signature <(sed -n 's/^signature: //p' receipt.txt | base64 -d) <(sed -E '/^(key|signature): /d' receipt.txt)
        """;

    public IReadOnlyList<(string Id, string Pem)> Keys { get; } = signatures.Published();
}
