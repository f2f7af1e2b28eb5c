namespace Prakan.Data.Embedded;

/// <summary>Prakan cannot begin its work; the message is one plain sentence for whoever started it.</summary>
public sealed class CannotStart(string thai, string english) : Exception(thai)
{
    public string English { get; } = english;
}
