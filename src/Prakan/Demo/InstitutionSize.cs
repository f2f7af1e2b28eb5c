namespace Prakan.Demo;

/// <summary>What an institution teaches, and how many learn and teach there: most are small, few are very large.</summary>
internal sealed record InstitutionSize(string[] Levels, int Pupils, int Teachers, int Rooms)
{
    private const string Early = "early", Primary = "primary", Lower = "lower-secondary", Upper = "upper-secondary", Vocational = "vocational", NonFormal = "non-formal";

    private static readonly Dictionary<string, int> Classes = new() { [Early] = 2, [Primary] = 6, [Lower] = 3, [Upper] = 3, [Vocational] = 5, [NonFormal] = 3 };

    public static InstitutionSize Of(Trade trade, Chance chance)
    {
        var levels = Teaches(trade, chance.Share());
        return trade switch
        {
            Trade.PrimarySchool => School(levels, chance.Skewed(levels.Length > 2 ? 190 : 88, 0.7, 8, 2_200)),
            Trade.SecondarySchool => School(levels, chance.Skewed(620, 0.8, 45, 4_200)),
            Trade.LocalCentre => Centre(chance.Skewed(46, 0.45, 20, 120)),
            Trade.LocalSchool => School(levels, chance.Skewed(380, 0.6, 60, 3_200)),
            Trade.PrivateSchool => School(levels, chance.Skewed(300, 0.7, 40, 4_500)),
            Trade.PrivateCentre or Trade.BangkokCentre => Centre(chance.Skewed(55, 0.4, 20, 120)),
            Trade.BangkokSchool => School(levels, chance.Skewed(480, 0.6, 60, 2_400)),
            _ => School(levels, chance.Skewed(900, 0.6, 120, 5_000)),
        };
    }

    private static string[] Teaches(Trade trade, double share) => trade switch
    {
        Trade.LocalCentre or Trade.PrivateCentre or Trade.BangkokCentre => [Early],
        Trade.SecondarySchool => [Lower, Upper],
        Trade.LocalCollege or Trade.PrivateCollege or Trade.VocationalCollege => [Vocational],
        Trade.LearningCentre => [NonFormal],
        Trade.PrivateSchool when share < 0.3 => [Early],
        Trade.LocalSchool or Trade.PrivateSchool or Trade.BangkokSchool when share > 0.85 => [Early, Primary, Lower, Upper],
        _ => share < 0.76 ? [Early, Primary] : [Early, Primary, Lower],
    };

    private static InstitutionSize Centre(int children) => new([Early], children, Math.Max(2, Parts(children, 12)), Parts(children, 20));

    private static InstitutionSize School(string[] levels, int pupils)
    {
        // A class of five still needs its room, but not its own teacher.
        var rooms = Math.Max(levels.Sum(level => Classes[level]), Parts(pupils, 30));
        return new(levels, pupils, Math.Max(2, Parts(pupils, 18)), rooms);
    }

    private static int Parts(int whole, int size) => (whole + size - 1) / size;
}
