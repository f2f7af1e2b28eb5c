namespace Prakan.Bench;

/// <summary>What somebody wants measured: all rows, or some groups by name; in short, written down, or on a demo that stands already.</summary>
internal sealed record Asked(string[] Names, bool Brief, bool Write, string? Data)
{
    public static Asked Read(string[] args)
    {
        var data = Array.IndexOf(args, "--data") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        return new([.. args.Where(one => one is not ("--short" or "--write" or "--data") && one != data)], args.Contains("--short"), args.Contains("--write"), data);
    }
}
