namespace Prakan.Systems.Lec.Imports;

/// <summary>Why a cell, a row or a whole sheet of children cannot be taken in; the sentences stand in the catalogue of rules.</summary>
internal static class ImportRules
{
    public const string NoHeading = "lec.import.no-heading";
    public const string HeadingTwice = "lec.import.heading-twice";
    public const string NoRows = "lec.import.no-rows";
    public const string PostOver = "lec.import.post-over";
    public const string Over = "lec.import.over";
    public const string Failed = "lec.import.failed";
    public const string OtherSchool = "lec.import.other-school";
    public const string OtherYear = "lec.import.other-year";
    public const string OtherTerm = "lec.import.other-term";
    public const string SchoolTwice = "lec.import.school-twice";
    public const string Explain = "lec.import.explain";
    public const string Overtaken = "lec.import.overtaken";

    public const string TooLong = "lec.import.too-long";
    public const string NotANumber = "lec.import.not-a-number";
    public const string OutOfRange = "lec.import.out-of-range";
    public const string YesOrNo = "lec.import.yes-or-no";
    public const string ZeroLost = "lec.import.zero-lost";
    public const string Shortened = "lec.import.shortened";
    public const string Postcode = "lec.import.postcode";
    public const string IdentityElsewhere = "lec.import.identity-elsewhere";
    public const string LevelUnknown = "lec.import.level-unknown";
    public const string RoomMissing = "lec.import.room-missing";
    public const string SexUnknown = "lec.import.sex-unknown";
    public const string StatusUnknown = "lec.import.status-unknown";
    public const string StatusByVerb = "lec.import.status-by-verb";
    public const string DateUnreadable = "lec.import.date-unreadable";
    public const string DateToCome = "lec.import.date-to-come";
    public const string Twice = "lec.import.twice";
    public const string OtherChild = "lec.import.other-child";
    public const string NoIdentity = "lec.import.no-identity";
    public const string CountsElsewhere = "lec.import.counts-elsewhere";
    public const string IdentityChanges = "lec.import.identity-changes";
}
