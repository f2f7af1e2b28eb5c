using System.Text.Json;
using Prakan.Platform.Files.Checks.Films;
using Prakan.Platform.Files.Checks.Packages;
using Prakan.Platform.Files.Checks.Pictures;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Files.Checks;

/// <summary>Takes a workbook, a picture or a film apart, in a child of our own.</summary>
public static class Dissection
{
    public const string Word = "dissect-file";
    private const int LongestReport = 1 << 16;

    /// <summary>The child's whole life: look at one file of a stranger, say what was found, end.</summary>
    public static Task<int> CommandAsync(string[] args)
    {
        using var file = File.OpenRead(args[1]);
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, Of(file, Enum.Parse<FileKind>(args[2])));
        return Task.FromResult(0);
    }

    internal static async Task<IReadOnlyList<Finding>> RunAsync(string path, FileKind kind, Patience patience, CancellationToken cancel)
    {
        var (end, said) = await Tool.HearOwnAsync([Word, Path.GetFullPath(path), $"{kind}"], LongestReport, patience, cancel);
        end.DemandNatural();
        try
        {
            // A child may have been taken over by its file: its words are checked too.
            var findings = end.ExitCode == 0 ? JsonSerializer.Deserialize<List<Finding>>(said) : null;
            RuleBroken.Unless(findings is not null && findings.TrueForAll(finding => RuleSentences.All.ContainsKey(finding.Code)), CheckRules.Crashed);
            return findings!;
        }
        catch (JsonException)
        {
            throw new RuleBroken(CheckRules.Crashed);
        }
    }

    internal static IReadOnlyList<Finding> Of(Stream file, FileKind kind)
    {
        try
        {
            RuleBroken.Unless(kind == FileKind.Workbook || !HiddenArchive.IsIn(file), CheckRules.TwoInOne);
            file.Position = 0;
            return [.. Look(file, kind).Distinct()];
        }
        catch (RuleBroken rule)
        {
            return [Finding.Of(rule)];
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or System.Xml.XmlException)
        {
            return [Finding.Error(CheckRules.Damaged)];
        }
    }

    private static IEnumerable<Finding> Look(Stream file, FileKind kind) => kind switch
    {
        FileKind.Workbook => Workbook.Examine(file),
        FileKind.Jpeg => Jpeg.Examine(Whole(file)),
        FileKind.Png => Png.Examine(Whole(file)),
        FileKind.Mp4 => Mp4.Examine(file),
        FileKind.WebM => WebM.Examine(file),
        _ => throw new RuleBroken(CheckRules.Crashed),
    };

    private static byte[] Whole(Stream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
