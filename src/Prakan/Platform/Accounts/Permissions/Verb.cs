namespace Prakan.Platform.Accounts.Permissions;

/// <summary>What a post may do at its organisation and below it. The name is the permission, the audit action's stem and the policy.</summary>
public static class Verb
{
    public const string SeeOrganisations = "organisation.see";
    public const string CorrectOrganisation = "organisation.correct";
    public const string AppointCoordinator = "organisation.coordinator";
    public const string Reorganise = "organisation.reorganise";
    public const string ImportOrganisations = "organisation.import";
    public const string SeePeople = "person.see";
    public const string Invite = "post.invite";
    public const string EndPost = "post.end";
    public const string HandOver = "post.hand-over";
    public const string AcceptRegistration = "registration.accept";
    public const string DisablePerson = "person.disable";
    public const string ReadFacts = "fact.read";
    public const string ReadAccess = "access.read";
    public const string ManageRounds = "round.manage";
    public const string SeeReports = "report.see";
    public const string WriteReport = "report.write";
    public const string SubmitReport = "report.submit";
    public const string ApproveReport = "report.approve";
    public const string UnlockReport = "report.unlock";
    public const string ReceiveReports = "report.receive";
    public const string RequestAssessment = "assessment.request";
    public const string Synthesise = "report.synthesise";
    public const string HandOutIndicators = "indicator.hand-out";
    public const string ScoreIndicators = "indicator.score";
    public const string EvaluateIndicators = "indicator.evaluate";
    public const string Nudge = "report.nudge";
    public const string SeeChildren = "child.see";
    public const string KeepChildren = "child.keep";
    public const string SeeChildSecrets = "child.see-secrets";
    public const string LayDownRates = "rate.lay-down";
    public const string PublishOpenData = "open-data.publish";
    public const string JudgeFiles = "file.judge";
    public const string KeepOutbox = "outbox.keep";
}
