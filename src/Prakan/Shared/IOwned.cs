namespace Prakan.Shared;

/// <summary>A row that belongs to an organisation, found by where that organisation stands in the tree.</summary>
public interface IOwned
{
    string Path { get; }
}
