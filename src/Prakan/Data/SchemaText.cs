namespace Prakan.Data;

/// <summary>SQL that EF Core has no words for, kept beside the model.</summary>
internal static class SchemaText
{
    public static string Read(string name)
    {
        using var stream = typeof(SchemaText).Assembly.GetManifestResourceStream($"Prakan.Data.Schema.{name}.sql")
            ?? throw new InvalidOperationException($"No schema text {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
