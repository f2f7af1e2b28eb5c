using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

internal static class WalkPreparation
{
    public static async Task<(Walk Walk, Ears Ears)> PrepareWalkAsync(
        this PrakanApp app, HttpClient client, IReadOnlyList<Door> doors, Expectation expectation)
    {
        var grounds = new Grounds(app);
        await grounds.LayOutAsync();
        // What is looked at must be there before the canaries come.
        foreach (var door in doors.Where(door => !Makers.Missing(door).Any()))
            foreach (var target in Grounds.Targets) await grounds.AimAsync(door, target);
        await using var db = app.OpenDb();
        var ears = new Ears(await Aviary.PlantAsync(db, app.SuperuserConnectionString));
        return (new Walk(grounds, client, expectation, new DatabaseSum(app.SuperuserConnectionString), ears.Listen), ears);
    }
}
