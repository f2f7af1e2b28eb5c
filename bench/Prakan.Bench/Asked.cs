namespace Prakan.Bench;

/// <summary>What somebody wants measured: all rows, or some groups by name; in short, or on a demo that stands already.</summary>
internal sealed record Asked(string[] Names, bool Brief, string? Data)
{
    public static Asked Read(string[] args)
    {
        var data = Array.IndexOf(args, "--data") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        return new([.. args.Where(one => one != "--short" && one != "--data" && one != data)], args.Contains("--short"), data);
    }
}
