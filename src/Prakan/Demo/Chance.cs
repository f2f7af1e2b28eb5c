namespace Prakan.Demo;

/// <summary>Chance that falls the same way on every machine: SplitMix64, seeded by the name of what is decided, so that no decision depends on the order of the others.</summary>
internal sealed class Chance
{
    private ulong state;

    private Chance(ulong seed) => state = seed;

    public static Chance Of(string what, string key = "")
    {
        const ulong basis = 14_695_981_039_346_656_037, prime = 1_099_511_628_211;
        var seed = basis;
        foreach (var letter in what) seed = (seed ^ letter) * prime;
        seed = (seed ^ ':') * prime;
        foreach (var letter in key) seed = (seed ^ letter) * prime;
        return new Chance(seed);
    }

    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double share) => Share() < share;

    public int Between(int least, int most) => least + (int)Math.BigMul(Next(), (ulong)(most - least + 1), out _);

    public T One<T>(IReadOnlyList<T> of) => of[Between(0, of.Count - 1)];

    /// <summary>Many small, few large; half of all lie below the median.</summary>
    public int Skewed(double median, double spread, int least, int most) =>
        (int)Math.Clamp(Math.Round(median * Math.Exp(spread * Bell())), least, most);

    // The sum of twelve shares is near enough to a bell, and the same to the last bit everywhere.
    private double Bell() => Enumerable.Range(0, 12).Sum(_ => Share()) - 6;

    private ulong Next()
    {
        var mixed = state += 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }
}
