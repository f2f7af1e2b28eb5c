namespace Prakan.Platform.Organisations.Import;

/// <summary>Why a cell or a whole sheet cannot be taken in; the sentences stand in the catalogue of rules.</summary>
internal static class ImportRules
{
    public const string NoHeading = "organisation.import.no-heading";
    public const string HeadingTwice = "organisation.import.heading-twice";
    public const string FutureDay = "organisation.import.future-day";
    public const string BelowUnknown = "organisation.import.below-unknown";
    public const string NoRows = "organisation.import.no-rows";
    public const string PostOver = "organisation.import.post-over";
    public const string Over = "organisation.import.over";
    public const string Failed = "organisation.import.failed";

    public const string CodeMissing = "organisation.import.code-missing";
    public const string CodeUnreadable = "organisation.import.code-unreadable";
    public const string CodeShape = "organisation.code-shape";
    public const string ZerosLost = "organisation.import.zeros-lost";
    public const string Exponent = "organisation.import.exponent";
    public const string SchemeUnknown = "organisation.import.scheme-unknown";
    public const string KindUnknown = "organisation.import.kind-unknown";
    public const string LevelUnknown = "organisation.import.level-unknown";
    public const string TooLong = "organisation.import.too-long";
    public const string NotANumber = "organisation.import.not-a-number";
    public const string Negative = "organisation.import.negative";
    public const string Absurd = "organisation.import.absurd";
    public const string OutsideThailand = "organisation.import.outside-thailand";
    public const string PlaceSwapped = "organisation.import.place-swapped";
    public const string DateUnreadable = "organisation.import.date-unreadable";
    public const string EmailUnreadable = "organisation.import.email-unreadable";
    public const string AreaUnknown = "organisation.import.area-unknown";
    public const string PostcodeUnreadable = "organisation.import.postcode-unreadable";
}
