namespace Prakan.Systems.Lec.Exports;

/// <summary>The files of OneRoster 1.2 by their columns, in the order of the standard; of what there is nothing here, the manifest says that it is absent.</summary>
internal static class RosterFiles
{
    private const string Every = "sourcedId,status,dateLastModified";

    public static readonly string[] Manifest = ["propertyName", "value"];
    public static readonly string[] Orgs = Columns("name,type,identifier,parentSourcedId");
    public static readonly string[] Sessions = Columns("title,type,startDate,endDate,parentSourcedId,schoolYear");
    public static readonly string[] Courses = Columns("schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
    public static readonly string[] Classes = Columns("title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
    public static readonly string[] Users = Columns("enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns");
    public static readonly string[] Roles = Columns("userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId");
    public static readonly string[] Enrollments = Columns("classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
    public static readonly string[] Demographics = Columns("birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus");

    public static readonly string[] Bulk = ["academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "roles", "users"];

    public static readonly string[] Absent =
    [
        "categories", "classResources", "courseResources", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "resources", "resultLearningObjectiveIds",
        "results", "resultScoreScales", "scoreScales", "userProfiles", "userResources",
    ];

    private static string[] Columns(string own) => $"{Every},{own}".Split(',');
}
