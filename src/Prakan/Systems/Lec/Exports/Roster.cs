using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Exports;

/// <summary>The registers below an office as OneRoster 1.2 has them: offices, a term, a course for each level, a class for each room, and the children in them.</summary>
internal sealed record Roster(RosterOffice Top, IReadOnlyList<RosterOffice> Schools, IReadOnlyList<RosterChild> Children, IReadOnlyList<LevelKind> Levels, Occasion Now)
{
    private string Year => RosterId.Of("year", Now.Year);
    private string Term => RosterId.Of("term", Now.Year, Now.Term);

    /// <param name="mark">By what it is known who took it along.</param>
    public async Task WriteAsync(Stream to, string mark)
    {
        await using var zip = new RosterZip(to);
        await zip.WriteAsync("manifest.csv", RosterFiles.Manifest, Manifest(mark));
        await zip.WriteAsync("orgs.csv", RosterFiles.Orgs, Schools.Where(one => one.Id != Top.Id).Prepend(Top).Select(Org));
        await zip.WriteAsync("academicSessions.csv", RosterFiles.Sessions, Sessions());
        await zip.WriteAsync("courses.csv", RosterFiles.Courses, Children.Select(one => one.Level).Distinct().Select(Course));
        await zip.WriteAsync("classes.csv", RosterFiles.Classes, Children.Select(one => (one.School, one.Level, one.Room)).Distinct().Select(one => Class(one.School, one.Level, one.Room)));
        await zip.WriteAsync("users.csv", RosterFiles.Users, Children.Select(User));
        await zip.WriteAsync("roles.csv", RosterFiles.Roles, Children.Select(Role));
        await zip.WriteAsync("enrollments.csv", RosterFiles.Enrollments, Children.Select(Enrollment));
        await zip.WriteAsync("demographics.csv", RosterFiles.Demographics, Children.Select(Demographic));
    }

    private static IEnumerable<Dictionary<string, SheetCell>> Manifest(string mark)
    {
        var files = RosterFiles.Bulk.Select(file => (Name: $"file.{file}", Value: "bulk")).Concat(RosterFiles.Absent.Select(file => (Name: $"file.{file}", Value: "absent")));
        (string Name, string Value)[] lines = [("manifest.version", "1.0"), ("oneroster.version", "1.2"), .. files.OrderBy(file => file.Name, StringComparer.Ordinal), ("source.systemName", "Prakan"), ("source.systemCode", mark)];
        return lines.Select(line => new Dictionary<string, SheetCell> { ["propertyName"] = line.Name, ["value"] = line.Value });
    }

    private Dictionary<string, SheetCell> Org(RosterOffice office) => new()
    {
        ["sourcedId"] = OrgId(office.Id), ["name"] = office.Name, ["type"] = office.IsSchool ? "school" : "district", ["identifier"] = office.Code, ["parentSourcedId"] = office.Id == Top.Id ? "" : OrgId(Top.Id),
    };

    private IEnumerable<Dictionary<string, SheetCell>> Sessions()
    {
        // The standard names a school year by the one in which it ends, and a last day by the one after it.
        var ((first, last), year) = (ThaiYears.AcademicSpan(Now.Year), ThaiYears.ToCommon(Now.Year) + 1);
        yield return new() { ["sourcedId"] = Year, ["title"] = ThaiYears.AcademicName(Now.Year), ["type"] = "schoolYear", ["startDate"] = first, ["endDate"] = last.AddDays(1), ["schoolYear"] = $"{year}" };
        yield return new()
        {
            ["sourcedId"] = Term, ["title"] = $"{Now.Term}/{Now.Year}", ["type"] = "term", ["startDate"] = Now.FirstDay, ["endDate"] = Now.Term == 1 ? new DateOnly(first.Year, 10, 12) : new DateOnly(last.Year, 4, 2),
            ["parentSourcedId"] = Year, ["schoolYear"] = $"{year}",
        };
    }

    private Dictionary<string, SheetCell> Course(string level) => new()
    {
        ["sourcedId"] = CourseId(level), ["schoolYearSourcedId"] = Year, ["title"] = NameOf(level)?.Thai ?? level, ["courseCode"] = level, ["grades"] = level, ["orgSourcedId"] = OrgId(Top.Id),
    };

    private Dictionary<string, SheetCell> Class(int school, string level, string room) => new()
    {
        ["sourcedId"] = ClassId(school, level, room), ["title"] = $"{NameOf(level)?.Brief ?? level}/{room}", ["grades"] = level, ["courseSourcedId"] = CourseId(level), ["classCode"] = $"{level}-{room}",
        ["classType"] = "homeroom", ["location"] = room, ["schoolSourcedId"] = OrgId(school), ["termSourcedIds"] = Term,
    };

    private static Dictionary<string, SheetCell> User(RosterChild child) => new()
    {
        ["sourcedId"] = $"{child.Id}", ["enabledUser"] = "true", ["username"] = $"{child.Id}", ["givenName"] = child.FirstName, ["familyName"] = child.LastName, ["identifier"] = child.Number,
        ["grades"] = child.Level, ["primaryOrgSourcedId"] = OrgId(child.School),
    };

    private static Dictionary<string, SheetCell> Role(RosterChild child) => new()
    {
        ["sourcedId"] = RosterId.Of("role", child.Id), ["userSourcedId"] = $"{child.Id}", ["roleType"] = "primary", ["role"] = "student", ["beginDate"] = child.From, ["orgSourcedId"] = OrgId(child.School),
    };

    private static Dictionary<string, SheetCell> Enrollment(RosterChild child) => new()
    {
        ["sourcedId"] = RosterId.Of("enrollment", child.EnrolmentId), ["classSourcedId"] = ClassId(child.School, child.Level, child.Room), ["schoolSourcedId"] = OrgId(child.School), ["userSourcedId"] = $"{child.Id}",
        ["role"] = "student", ["beginDate"] = child.From,
    };

    private static Dictionary<string, SheetCell> Demographic(RosterChild child) => new() { ["sourcedId"] = $"{child.Id}", ["birthDate"] = child.BirthDate, ["sex"] = child.Sex == Sex.Male ? "male" : "female" };

    private LevelKind? NameOf(string level) => Levels.FirstOrDefault(one => one.Code == level);

    private string CourseId(string level) => RosterId.Of("course", Top.Id, Now.Year, level);

    private static string ClassId(int school, string level, string room) => RosterId.Of("class", school, level, room);

    private static string OrgId(int id) => RosterId.Of("org", id);
}

internal sealed record RosterOffice(int Id, string Path, string Name, string Code, bool IsSchool);

internal sealed record RosterChild(Guid Id, long EnrolmentId, int School, string Level, string Room, DateOnly From, string Number, string FirstName, string LastName, DateOnly BirthDate, Sex Sex);
