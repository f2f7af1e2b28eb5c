using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Prakan.Platform.Files.Checks.Films;
using Prakan.Platform.Files.Checks.Packages;
using Prakan.Platform.Files.Checks.Pictures;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks;

/// <summary>Takes a document of Office, a picture or a film apart, in a child of our own.</summary>
public static class Dissection
{
    public const string Word = "dissect-file";
    private const int LongestReport = 2 << 20;

    private static readonly JsonSerializerOptions Words = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The child's whole life: look at one file of a stranger, say what was found, end.</summary>
    public static Task<int> CommandAsync(string[] args)
    {
        using var file = File.OpenRead(args[1]);
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, Of(file, Enum.Parse<FileKind>(args[2])), Words);
        return Task.FromResult(0);
    }

    internal static async Task<Dissected> RunAsync(string path, FileKind kind, Patience patience, CancellationToken cancel)
    {
        var (end, said) = await Tool.HearOwnAsync([Word, Path.GetFullPath(path), $"{kind}"], LongestReport, patience, cancel);
        end.DemandNatural();
        try
        {
            // A child may have been taken over by its file: its words are checked too.
            var dissected = end.ExitCode == 0 ? JsonSerializer.Deserialize<Dissected>(said, Words) : null;
            RuleBroken.Unless(dissected?.IsOf(kind) == true, CheckRules.Crashed);
            return dissected!;
        }
        catch (JsonException)
        {
            throw new RuleBroken(CheckRules.Crashed);
        }
    }

    internal static Dissected Of(Stream file, FileKind kind)
    {
        try
        {
            RuleBroken.Unless(kind.IsOffice() || !HiddenArchive.IsIn(file), CheckRules.TwoInOne);
            file.Position = 0;
            return kind.IsOffice() ? OfficePackage.Examine(file) : new Dissected(kind, Paper.None, [.. Look(file, kind).Distinct()]);
        }
        catch (RuleBroken rule)
        {
            return Dissected.Broken(Finding.Of(rule));
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or System.Xml.XmlException)
        {
            return Dissected.Broken(Finding.Error(CheckRules.Damaged));
        }
    }

    private static IEnumerable<Finding> Look(Stream file, FileKind kind) => kind switch
    {
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
