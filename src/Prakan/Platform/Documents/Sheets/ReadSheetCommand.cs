using System.Text;
using System.Text.Json;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>The child's whole life: read one file of a stranger, hand out its rows, end.</summary>
public static class ReadSheetCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var frames = new SheetFrameWriter(output);
        return Task.FromResult(Run(args[1], JsonSerializer.Deserialize<SheetLimits>(args[2])!, frames));
    }

    private static int Run(string file, SheetLimits limits, SheetFrameWriter output)
    {
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var content = File.OpenRead(file);
            var rows = SheetKinds.Tell(content, limits) == SheetKind.Text
                ? SheetText.Read(content, limits)
                : SheetWorkbook.Read(content);
            foreach (var row in limits.Keep(rows)) output.Write(row);
            output.End();
            return 0;
        }
        catch (Exception fault)
        {
            output.Write(fault switch
            {
                RuleBroken rule => rule,
                OutOfMemoryException => new(DocumentRules.TooHeavy),
                _ => new(DocumentRules.Damaged),
            });
            return 2;
        }
    }
}
