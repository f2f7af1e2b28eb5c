namespace Prakan.Shared;

/// <summary>Texts that stand beside a class in the source, and inside the program when it runs.</summary>
internal static class Resources
{
    public static string Text(Type beside, string name)
    {
        using var text = new StreamReader(beside.Assembly.GetManifestResourceStream(beside, name)!);
        return text.ReadToEnd();
    }
}
