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
        var found = Enum.GetValues<DemoSize>().Where(size => size.Name() == text).ToArray();
        Unless(found.Length == 1, "demo.size-unknown", text ?? "");
        return found[0];
    }

    public static string Name(this DemoSize size) => size.ToString().ToLowerInvariant();
}
