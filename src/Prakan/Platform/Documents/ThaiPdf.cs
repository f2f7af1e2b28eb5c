using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Prakan.Platform.Accounts;
using Prakan.Shared;

namespace Prakan.Platform.Documents;

/// <summary>Prints HTML as a PDF in Thai type. The page can reach neither files nor the network: pictures are data: or SVG.</summary>
public static class ThaiPdf
{
    private const int NoMaker = 3;
    private const int NotFound = 127;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Script = Resources.Text(typeof(ThaiPdf), "make_pdf.py");
    private static readonly Dictionary<string, string> OwnEnvironment = new(StringComparer.Ordinal) { ["PYTHONUTF8"] = "1" };

    /// <summary>The paper of official letters: classes memo, signature, slips, slip, qr, code, serial, fold.</summary>
    public static string MemoStyle { get; } = Resources.Text(typeof(ThaiPdf), "memo.css");

    /// <summary>A whole page around a body, on official paper.</summary>
    public static string Page(string title, string body) =>
        $"""<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(title)}</title><style>{MemoStyle}</style></head><body>{body}</body></html>""";

    public static async Task RenderAsync(string html, Stream to, CancellationToken cancel = default)
    {
        // Debian's WeasyPrint belongs to Debian's Python, whatever other Python stands first in the path.
        await using var child = await ChildProcess.StartAsync(
            ["/usr/bin/python3", "-I", "-c", Script], (int)Patience.TotalSeconds, OwnEnvironment, cancel);
        await HandOverAsync(html, child, cancel);
        var output = new PatientStream(child, Patience, Patience);
        var buffer = new byte[1 << 16];
        while (await output.ReadAsync(buffer, cancel) is > 0 and var count)
            await to.WriteAsync(buffer.AsMemory(0, count), cancel);

        RuleBroken.Unless(!output.RanOut, DocumentRules.PdfTooSlow);
        var (exitCode, complaint) = await child.EndAsync();
        if (exitCode == 0) return;
        throw exitCode switch
        {
            NoMaker or NotFound => new RuleBroken(DocumentRules.NoPdfMaker),
            ChildProcess.KilledBySystem => new RuleBroken(DocumentRules.PdfTooSlow),
            _ => new RuleBroken(DocumentRules.PdfFailed, complaint),
        };
    }

    /// <summary>The paper as a page gives it out: whole before its first byte leaves, so that what goes wrong can still be said.</summary>
    public static async Task<FileStreamResult> AnswerAsync(string html, CancellationToken cancel, string? name = null)
    {
        var pdf = new MemoryStream();
        await RenderAsync(html, pdf, cancel);
        pdf.Position = 0;
        return new Paper(pdf) { FileDownloadName = name ?? "" };
    }

    private sealed class Paper(Stream pdf) : FileStreamResult(pdf, "application/pdf")
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            // A receipt that anybody checks is the sender's own; what leaves with a seat may name others.
            if (context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().IsSignedIn) await context.HttpContext.NoteExportAsync();
            await base.ExecuteResultAsync(context);
        }
    }

    private static async Task HandOverAsync(string html, ChildProcess child, CancellationToken cancel)
    {
        try
        {
            await child.Input.WriteAsync(Encoding.UTF8.GetBytes(html), cancel);
            await child.Input.DisposeAsync();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says why.
        }
    }
}
