using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

internal static class WalkPreparation
{
    public static async Task<Grounds> LayOutAsync(this PrakanApp app)
    {
        var grounds = new Grounds(app);
        await grounds.LayOutAsync();
        return grounds;
    }

    public static async Task<(Walk Walk, Ears Ears)> PrepareWalkAsync(
        this PrakanApp app, Grounds grounds, HttpClient client, IReadOnlyList<Door> doors, Expectation expectation)
    {
        // What is looked at must be there before the canaries come.
        foreach (var door in doors.Where(door => !Makers.Missing(door).Any()))
            foreach (var target in Grounds.Targets) await grounds.AimAsync(door, target);
        return app.Walk(grounds, client, expectation, await app.PlantAsync());
    }

    public static async Task<IReadOnlyDictionary<string, Canary>> PlantAsync(this PrakanApp app)
    {
        await using var db = app.OpenDb();
        return await Aviary.PlantAsync(db, app.SuperuserConnectionString);
    }

    public static (Walk Walk, Ears Ears) Walk(this PrakanApp app, Grounds grounds, HttpClient client, Expectation expectation, IReadOnlyDictionary<string, Canary> canaries)
    {
        var ears = new Ears(canaries);
        return (new Walk(grounds, client, expectation, new DatabaseSum(app.SuperuserConnectionString), ears.Listen), ears);
    }
}
