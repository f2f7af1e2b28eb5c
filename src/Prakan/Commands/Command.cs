namespace Prakan.Commands;

/// <summary>One verb of the executable.</summary>
public abstract class Command
{
    public abstract string[] Words { get; }
    public abstract string Summary { get; }
    public virtual string Usage => "";

    public abstract Task<int> RunAsync(string[] args);

    public int Explain()
    {
        Console.WriteLine($"prakan {string.Join(' ', Words)} {Usage}".TrimEnd());
        Console.WriteLine(Summary);
        return ExitCode.Done;
    }
}

public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;
    public const int CannotStart = 3;
}
