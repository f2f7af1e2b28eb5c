namespace Prakan.Platform.Files.Checks;

/// <summary>What can be found in a file from outside; nothing else is ever said about one.</summary>
public static class CheckRules
{
    public const string Empty = "files.check.empty";
    public const string TooBig = "files.check.too-big";
    public const string KindUnknown = "files.check.kind-unknown";
    public const string KindNotTaken = "files.check.kind-not-taken";
    public const string Heic = "files.check.heic";
    public const string OldOffice = "files.check.old-office";
    public const string TwoInOne = "files.check.two-in-one";
    public const string Damaged = "files.check.damaged";
    public const string ExpandsTooFar = "files.check.expands-too-far";
    public const string TooSlow = "files.check.too-slow";
    public const string Crashed = "files.check.crashed";
    public const string ToolMissing = "files.check.tool-missing";

    public const string VirusFound = "files.virus.found";
    public const string NotScanned = "files.virus.not-scanned";
    public const string ScannerAway = "files.virus.scanner-away";

    public const string Encrypted = "files.pdf.encrypted";
    public const string Restricted = "files.pdf.restricted";
    public const string Irregular = "files.pdf.irregular";
    public const string Script = "files.pdf.script";
    public const string Launches = "files.pdf.launches";
    public const string Embeds = "files.pdf.embeds";
    public const string Submits = "files.pdf.submits";
    public const string LiveForm = "files.pdf.live-form";
    public const string Media = "files.pdf.media";
    public const string ReachesOut = "files.pdf.reaches-out";
    public const string TooManyPages = "files.pdf.too-many-pages";
    public const string NoPages = "files.pdf.no-pages";

    public const string NotOffice = "files.office.not-one";
    public const string Macros = "files.office.macros";
    public const string ExternalData = "files.office.external-data";
    public const string EmbeddedObject = "files.office.embedded-object";
    public const string Entities = "files.office.entities";

    public const string TooManyPixels = "files.picture.too-many-pixels";
    public const string HasPlace = "files.picture.has-place";
    public const string Mov = "files.film.mov";
    public const string NotWebM = "files.film.not-webm";
    public const string FilmAttachment = "files.film.attachment";

    public const string NotA4 = "files.page.not-a4";
    public const string NotA4Many = "files.page.not-a4-many";
    public const string NoText = "files.page.no-text";
    public const string NoTextMany = "files.page.no-text-many";
    public const string Blank = "files.page.blank";
    public const string BlankMany = "files.page.blank-many";
    public const string Repeated = "files.page.repeated";
    public const string RepeatedMany = "files.page.repeated-many";
    public const string ThaiUnreadable = "files.page.thai-unreadable";
    public const string ThaiUnreadableMany = "files.page.thai-unreadable-many";
    public const string FontMissing = "files.document.font-missing";
    public const string OtherYear = "files.document.other-year";
    public const string OtherOrganisation = "files.document.other-organisation";
    public const string SentBefore = "files.document.sent-before";
    public const string SentByAnother = "files.document.sent-by-another";
    public const string NotRead = "files.document.not-read";

    /// <summary>What a person must look at, since neither sender nor machine can mend it.</summary>
    internal static readonly HashSet<string> Hold = [TooSlow, Crashed, VirusFound, NotScanned];

    /// <summary>What passes when the machine is whole again.</summary>
    internal static readonly HashSet<string> Wait = [ToolMissing, ScannerAway];
}
