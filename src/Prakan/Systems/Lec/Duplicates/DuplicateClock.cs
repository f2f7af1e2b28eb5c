using Prakan.Shared;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>Goes through all registers every quarter of an hour; who is entered by hand is looked up at once.</summary>
internal sealed class DuplicateClock(DuplicateWatch watch, TimeProvider clock, ILogger<DuplicateClock> log) : Recurring(TimeSpan.FromMinutes(15), clock, log)
{
    protected override string Trouble => "The registers could not be looked through for duplicates";

    protected override Task TurnAsync(int turn, CancellationToken cancel) => watch.ScanAsync(cancel);
}
