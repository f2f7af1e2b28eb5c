using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Tests.Systems.EMes;

public sealed class AgreementTests
{
    [Fact]
    public void Readers_of_one_mind_have_a_kappa_of_one() => Assert.Equal(1, Agreement.Kappa([(1, 1), (3, 3), (5, 5)]));

    [Fact]
    public void Readers_who_contradict_each_other_stand_below_chance() => Assert.True(Agreement.Kappa([(1, 5), (5, 1), (2, 4), (4, 2)]) < 0);

    /// <summary>Observed disagreement 2/4; by chance from the margins {1,2,3,4} and {1,2,4,5}: 64/16; 1 − 0.5 / 4.</summary>
    [Fact]
    public void Kappa_is_what_is_worked_out_by_hand() => Assert.Equal(1 - 0.5 / 4, Agreement.Kappa([(1, 1), (2, 2), (3, 4), (4, 5)])!.Value, 10);

    [Fact]
    public void Nothing_is_said_of_nobody_or_where_everybody_always_says_the_same()
    {
        Assert.Null(Agreement.Kappa([]));
        Assert.Null(Agreement.Kappa([(3, 3), (3, 3)]));
    }

    [Fact]
    public void Drift_is_how_much_higher_the_later_half_scores_against_the_others()
    {
        var pairs = Enumerable.Repeat((3, 3), 5).Concat(Enumerable.Repeat((4, 3), 5)).ToList();

        Assert.Equal(1, Agreement.Drift(pairs));
        Assert.Equal(0.5, Agreement.Bias(pairs));
        Assert.Null(Agreement.Drift(pairs[..9]));
    }
}
