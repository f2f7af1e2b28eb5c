using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Organisations;
using static Prakan.Platform.Accounts.Permissions.Role;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Tests.House;

/// <summary>The named people and places that every test knows. Niran is the stranger: an officer of another province.</summary>
public static class Cast
{
    public const string Password = "มานะมานีปิติชูใจ วีระ";

    public static readonly Place Country = new(1, "ประเทศไทย", OrganisationKind.Country, null);
    public static readonly Place Dla = new(2, "กรมส่งเสริมการปกครองท้องถิ่น", Department, Country);
    public static readonly Place Obec = new(3, "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", Department, Country);
    public static readonly Place Onesqa = new(4, "สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา", AssessmentOffice, Country);
    public static readonly Place NamRinProvince = new(10, "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดน้ำริน", ProvincialOffice, Dla);
    public static readonly Place NamRinDistrict = new(11, "อำเภอเมืองน้ำริน", District, NamRinProvince);
    public static readonly Place NamRinTown = new(12, "เทศบาลเมืองน้ำริน", TownMunicipality, NamRinDistrict);
    public static readonly Place BanNongCentre = new(13, "ศพด.บ้านหนองไผ่", ChildCentre, NamRinTown);
    public static readonly Place NamRinSchool = new(14, "โรงเรียนเทศบาล 2 (วัดป่าริน)", School, NamRinTown);
    public static readonly Place PhaSukTown = new(15, "เทศบาลตำบลผาสุก", SubdistrictMunicipality, NamRinDistrict);
    public static readonly Place PhaSukCentre = new(16, "ศพด.วัดศรีมงคล", ChildCentre, PhaSukTown);
    public static readonly Place DoiProvince = new(20, "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดดอยคำ", ProvincialOffice, Dla);
    public static readonly Place DoiDistrict = new(21, "อำเภอเมืองดอยคำ", District, DoiProvince);
    public static readonly Place DoiTown = new(22, "เทศบาลเมืองดอยคำ", TownMunicipality, DoiDistrict);
    public static readonly Place DoiCentre = new(23, "ศพด.บ้านดอยคำ", ChildCentre, DoiTown);
    public static readonly Place NamRinArea = new(30, "สพป.น้ำริน เขต 1", PrimaryAreaOffice, Obec);
    public static readonly Place NamRinAreaSchool = new(31, "โรงเรียนบ้านน้ำริน", School, NamRinArea);

    public static readonly Place[] Places =
        [Country, Dla, Obec, Onesqa, NamRinProvince, NamRinDistrict, NamRinTown, BanNongCentre, NamRinSchool, PhaSukTown, PhaSukCentre, DoiProvince, DoiDistrict, DoiTown, DoiCentre, NamRinArea, NamRinAreaSchool];

    public static readonly Player Admin = new("admin", "อารี สาธิต", SystemAdministrator, Country);
    public static readonly Player Daruni = new("daruni", "ดรุณี สาธิต", DataProtectionOfficer, Country);
    public static readonly Player Krit = new("krit", "กฤต สาธิต", DepartmentOfficer, Dla);
    public static readonly Player Busaba = new("busaba", "บุษบา สาธิต", BureauOfficer, Obec);
    public static readonly Player Kamol = new("kamol", "กมล สาธิต", CommitteeScorer, Obec);
    public static readonly Player Orn = new("orn", "อร สาธิต", AssessmentOfficer, Onesqa);
    public static readonly Player Anan = new("anan", "อนันต์ สาธิต", Assessor, Onesqa);
    public static readonly Player Pranee = new("pranee", "ปราณี สาธิต", ProvinceSupervisor, NamRinProvince);
    public static readonly Player Mali = new("mali", "มะลิ สาธิต", Approver, NamRinTown);
    public static readonly Player Chai = new("chai", "ชัย สาธิต", Role.Coordinator, NamRinTown);
    public static readonly Player Wandee = new("wandee", "วันดี สาธิต", Head, BanNongCentre);
    public static readonly Player Somsri = new("somsri", "สมศรี สาธิต", Recorder, BanNongCentre);
    public static readonly Player Direk = new("direk", "ดิเรก สาธิต", AreaDirector, NamRinArea);
    public static readonly Player Ampai = new("ampai", "อำไพ สาธิต", AreaOfficer, NamRinArea);

    /// <summary>The stranger.</summary>
    public static readonly Player Niran = new("niran", "นิรันดร์ สาธิต", Approver, DoiTown);

    /// <summary>Whose post ended yesterday.</summary>
    public static readonly Player Yupin = new("yupin", "ยุพิน สาธิต", Approver, NamRinTown) { EndedYesterday = true };

    /// <summary>Whose account is disabled.</summary>
    public static readonly Player Decha = new("decha", "เดชา สาธิต", Approver, NamRinTown) { Disabled = true };

    public static readonly Player[] Players =
        [Admin, Daruni, Krit, Busaba, Kamol, Orn, Anan, Pranee, Mali, Chai, Wandee, Somsri, Direk, Ampai, Niran, Yupin, Decha];

    public static async Task PlayAsync(string connection)
    {
        await using var source = new NpgsqlDataSourceBuilder(connection).Build();
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        var places = new Dictionary<Place, Organisation>();
        foreach (var place in Places)
        {
            var details = new OrganisationDetails { Name = place.Name, Levels = place.Kind.IsInstitution() ? ["early"] : [] };
            var organisation = Organisation.Found(place.Id, place.Parent is null ? null : places[place.Parent], place.Kind, details, new DateOnly(2015, 5, 16));
            if (place.Kind.IsInstitution()) organisation.Bear(CodeScheme.Institution, $"30580{place.Id:00000}", new DateOnly(2015, 5, 16));
            places[place] = organisation;
            db.Add(organisation);
        }
        // Ids up to a thousand belong to the cast.
        await db.Database.ExecuteSqlAsync($"SELECT nextval('organisation_ids') FROM generate_series(1, 1000)");

        using var gate = new HashGate();
        var keys = Directory.CreateTempSubdirectory("prakan-keys-");
        var hash = await new PepperedPasswords(SecretKeys.Open(keys.FullName), gate).HashAsync(Password);
        var now = DateTimeOffset.UtcNow;
        foreach (var player in Players)
        {
            var person = new Person(player.UserName, player.FullName) { PasswordHash = hash };
            if (player.Disabled) person.Disable(now);
            var until = player.EndedYesterday ? now.AddDays(-1) : (DateTimeOffset?)null;
            db.Add(Post.Give(person, places[player.At], player.Role, new Tenure(now.AddYears(-1), until, "ที่ 1/2568"), Giver.House));
            player.Id = person.Id;
        }
        await db.SaveChangesAsync();
        KeysFolder = keys.FullName;
    }

    public static string KeysFolder { get; private set; } = "";
}

public sealed record Place(int Id, string Name, OrganisationKind Kind, Place? Parent)
{
    public string Path => $"{Parent?.Path ?? "/"}{Id}/";
}

public sealed record Player(string UserName, string FullName, Role Role, Place At)
{
    public Guid Id { get; internal set; }
    public bool EndedYesterday { get; init; }
    public bool Disabled { get; init; }
}
