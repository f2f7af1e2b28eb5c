namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>One walk: the same moves on the product and on the model; the first difference ends it.</summary>
internal sealed record Walk(Scenario Scenario, IReadOnlyList<Move> Moves)
{
    private const int Longest = 40;
    private const int Tries = 8;

    public static Walk Random(int seed)
    {
        var chance = new Random(seed);
        var scenario = Scenario.All[chance.Next(Scenario.All.Count)];
        var model = new Model(scenario);
        return new Walk(scenario, [.. Enumerable.Range(0, Longest).Select(_ => Next(model, chance, scenario.Reporting.Count))]);
    }

    /// <summary>Mostly what is legal, so that a walk gets somewhere; often enough what is not.</summary>
    private static Move Next(Model model, Random chance, int reports)
    {
        var minutes = Move.AnyWait(chance);
        model.Pass(minutes);
        var move = Move.Any(chance, reports, minutes);
        for (var tries = 0; tries < Tries && !model.May(move); tries++) move = Move.Any(chance, reports, minutes);
        if (model.May(move)) model.Do(move);
        return move;
    }

    public string? Fault(Func<Scenario, Bench> bench, Action<Move>? done = null)
    {
        var (model, product) = (new Model(Scenario), bench(Scenario));
        foreach (var move in Moves)
        {
            model.Pass(move.Minutes);
            var may = model.May(move);
            var refused = product.Try(move);
            if (may != refused is null) return $"{move}: must be {(may ? "legal" : "refused")}, was {refused ?? "done"}";
            if (may)
            {
                model.Do(move);
                done?.Invoke(move);
            }
            if ((model.Absurdity() ?? Difference.Between(model, product)) is { } wrong) return $"{move}: {wrong}";
        }
        return null;
    }

    /// <summary>The shortest walk that still fails, found by leaving out what is not needed.</summary>
    public Walk Shrink(Func<Scenario, Bench> bench)
    {
        var (shortest, smaller) = (this, true);
        while (smaller)
        {
            smaller = false;
            for (var at = shortest.Moves.Count - 1; at >= 0; at--)
            {
                var without = shortest with { Moves = [.. shortest.Moves.Where((_, index) => index != at)] };
                if (without.Fault(bench) is null) continue;
                (shortest, smaller) = (without, true);
            }
        }
        return shortest;
    }

    public override string ToString() => $"{Scenario.Name}:\n{string.Join('\n', Moves)}";
}
