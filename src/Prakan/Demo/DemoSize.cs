using static Prakan.Shared.RuleBroken;

namespace Prakan.Demo;

public enum DemoSize
{
    Village,
    Province,
    Country,
}

public static class DemoSizes
{
    public static DemoSize Read(string? text)
    {
        Unless(Enum.TryParse<DemoSize>(text, ignoreCase: true, out var size) && Enum.IsDefined(size) && !char.IsAsciiDigit(text[0]), "demo.size-unknown", text ?? "");
        return size;
    }
}
