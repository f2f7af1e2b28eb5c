using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>What is said of the whole.</summary>
public enum SummaryText
{
    WhatLevel,
    OnWhatEvidence,
    HowToRise,
    Strengths,
    ToDevelop,
    Plan,
}

/// <summary>How an institution judges itself as a whole by one framework: its level, the three questions, strengths, points to develop, plan.</summary>
public sealed class Summary : IOwned
{
    private Summary() { }

    public Summary(Obligation obligation, int framework) =>
        (Obligation, ObligationId, Path, FrameworkId) = (obligation, obligation.Id, obligation.Path, framework);

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public int FrameworkId { get; private set; }
    public Framework Framework { get; private set; } = null!;
    public int? Grade { get; private set; }
    public string WhatLevel { get; private set; } = "";
    public string OnWhatEvidence { get; private set; } = "";
    public string HowToRise { get; private set; } = "";
    public string Strengths { get; private set; } = "";
    public string ToDevelop { get; private set; } = "";
    public string Plan { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    public string this[SummaryText text] => text switch
    {
        SummaryText.WhatLevel => WhatLevel,
        SummaryText.OnWhatEvidence => OnWhatEvidence,
        SummaryText.HowToRise => HowToRise,
        SummaryText.Strengths => Strengths,
        SummaryText.ToDevelop => ToDevelop,
        _ => Plan,
    };

    public void Judge(int? grade, DateTimeOffset now) => (Grade, At) = (grade, now);

    public void Say(SummaryText text, string words, DateTimeOffset now)
    {
        At = now;
        _ = text switch
        {
            SummaryText.WhatLevel => WhatLevel = words,
            SummaryText.OnWhatEvidence => OnWhatEvidence = words,
            SummaryText.HowToRise => HowToRise = words,
            SummaryText.Strengths => Strengths = words,
            SummaryText.ToDevelop => ToDevelop = words,
            _ => Plan = words,
        };
    }
}

public static class SummaryTexts
{
    public static string Thai(this SummaryText text) => text switch
    {
        SummaryText.WhatLevel => "1. คุณภาพอยู่ในระดับใด",
        SummaryText.OnWhatEvidence => "2. มีหลักฐานอะไรสนับสนุน",
        SummaryText.HowToRise => "3. จะพัฒนาให้สูงขึ้นได้อย่างไร",
        SummaryText.Strengths => "จุดเด่น",
        SummaryText.ToDevelop => "จุดที่ควรพัฒนา",
        _ => "แผนพัฒนา",
    };
}
