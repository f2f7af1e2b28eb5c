namespace Prakan.Systems.Lec.Money;

/// <summary>An institution as money is reckoned for it: where it stood, and its heads, when its round counted them.</summary>
/// <param name="Key">Its office; and, of another affiliation, its number at the authority that entered it.</param>
public sealed record PaidSchool((int Office, int? Other) Key, string Name, int AuthorityId, string Authority, string Province, DateOnly AsOf, SchoolHeads Heads)
{
    public PaidSchool At(PaidSchool other) => this with { AuthorityId = other.AuthorityId, Authority = other.Authority, Province = other.Province };

    public PaidSchool With(PaidSchool other) => this with { Heads = Heads.And(other.Heads) };

    public PaidSchool Emptied() => this with { Heads = Heads with { ByLevel = new Dictionary<string, int>() } };
}
