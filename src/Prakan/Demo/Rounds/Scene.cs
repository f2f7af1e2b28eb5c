using Prakan.Platform.Organisations;

namespace Prakan.Demo.Rounds;

/// <summary>Who stands on stage and in which order: the children of the town, of its neighbour and of the area office, and these themselves.</summary>
internal sealed class Scene
{
    private readonly Dictionary<int, int> places = [];
    private readonly Organisation neighbour;

    public Scene(IReadOnlyDictionary<Planned, Organisation> founded, Stage stage)
    {
        neighbour = founded[stage.Neighbour];
        int[] parents = [founded[stage.Town].Id, neighbour.Id, founded[stage.AreaOffice].Id];
        foreach (var parent in parents) places[parent] = 0;
        foreach (var siblings in founded.Values.Where(one => one.ParentId is { } parent && parents.Contains(parent)).OrderBy(one => one.Id).GroupBy(one => one.ParentId))
            foreach (var (place, one) in siblings.Index()) places[one.Id] = place;
    }

    public Fated Of(string round, Organisation organisation, Organisation parent) =>
        new(round, organisation, parent, places.TryGetValue(organisation.Id, out var place) ? place : null, organisation.Id == neighbour.Id || parent.Id == neighbour.Id);
}
