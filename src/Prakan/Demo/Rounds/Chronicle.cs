using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Demo.Rounds;

/// <summary>What the verbs of the play left behind, dated when it was played to have happened. Kept for the stage alone: the rest of the country has its rulings.</summary>
internal sealed class Chronicle
{
    private readonly List<Fact> facts = [];

    public IEnumerable<Fact> InOrder => facts.OrderBy(fact => fact.At);

    public void Note(ILeaveFacts subject, bool onStage, Post? by, DateTimeOffset at)
    {
        foreach (var fact in subject.TakeFacts())
        {
            if (!onStage) continue;
            fact.Sign(Officers.Acting(by), at);
            facts.Add(fact);
        }
    }
}
