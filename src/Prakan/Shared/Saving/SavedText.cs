using Prakan.Shared.Language;

namespace Prakan.Shared.Saving;

/// <summary>The text that a box keeps: how it is read, shown and written down. What somebody else changed meanwhile is shown, not overwritten.</summary>
public sealed record SavedText(string Kept, DateTimeOffset? At)
{
    public required Func<string?, string> Read { get; init; }
    public required Action<string> Write { get; init; }
    public Func<string, string?> Show { get; init; } = kept => kept;
    public Func<string, string> InBox { get; init; } = kept => kept;
    public Func<string, string?> Asks { get; init; } = _ => null;

    public Box Box => new(InBox(Kept), Box.VersionOf(Kept)) { Asks = Asks(Kept) };

    /// <summary>Inside a transaction in which nobody else writes it.</summary>
    public Box Take(Typed typed, Say say)
    {
        try
        {
            var value = Read(typed.Value);
            if (value == Kept) return Box;
            if ((typed.Version ?? "") != Box.Version) return Box with { Text = typed.Value ?? "", Theirs = new Theirs(Says(say), InBox(Kept)) };
            Write(value);
            return (this with { Kept = value }).Box;
        }
        catch (RuleBroken rule)
        {
            return Box with { Text = typed.Value ?? "", Fault = say.Say(rule) };
        }
    }

    private string Says(Say say) =>
        say["มีผู้อื่นแก้คำตอบนี้เป็น “{0}” เมื่อ {1}", Show(Kept) is { Length: > 0 } shown ? shown : "–", At is { } at ? ThaiDate.Time(at, say.English) : "–"];
}
