using NpgsqlTypes;
using Prakan.Platform.Documents.Sheets;
using static NpgsqlTypes.NpgsqlDbType;

namespace Prakan.Platform.Organisations.Import;

/// <summary>The columns of the sheet. A new one is a line here: staging, comparing, writing, template and export follow.</summary>
internal static class ImportColumns
{
    private static readonly (double, double) Latitudes = (5.5, 20.6), Longitudes = (97.3, 105.8);

    public static readonly IReadOnlyList<ImportColumn> All =
    [
        new("code", "รหัส", Text, Cells.Code)
        {
            IsDetail = false, AlsoCalled = ["code", "รหัสหน่วยงาน", "รหัสสถานศึกษา"], Show = row => row.Code,
            Meaning = "รหัสประจำหน่วยงาน ต้องมีทุกแถว จัดช่องเป็นข้อความเพื่อรักษาเลข 0 นำหน้า หน่วยงานที่ยังไม่มีรหัสใช้ # ตามด้วยเลขในระบบ",
        },
        new("scheme", "ประเภทรหัส", Text, Words.Scheme)
        {
            IsDetail = false, AlsoCalled = ["scheme", "code scheme"], Show = row => row.Scheme is { } scheme ? CodeScheme.Thai.GetValueOrDefault(scheme, scheme) : null,
            Meaning = "ไม่บังคับ ถ้าว่าง ระบบเลือกตามประเภทหน่วยงาน", Choices = [.. CodeScheme.Thai.Values], Width = 22,
        },
        new("name", "ชื่อ", Text, Cells.Text(250)) { AlsoCalled = ["name", "ชื่อหน่วยงาน", "ชื่อสถานศึกษา"], Show = row => row.Details.Name, Meaning = "ชื่อเต็มของหน่วยงาน", Width = 42 },
        new("short_name", "ชื่อย่อ", Text, Cells.Text(100)) { AlsoCalled = ["short name"], Show = row => row.Details.ShortName, Meaning = "ไม่บังคับ" },
        new("name_in_english", "ชื่อภาษาอังกฤษ", Text, Cells.Text(250)) { AlsoCalled = ["name in english", "english name"], Show = row => row.Details.NameInEnglish, Meaning = "ไม่บังคับ", Width = 32 },
        new("kind", "ประเภท", Text, Words.Kind)
        {
            IsDetail = false, AlsoCalled = ["kind", "type", "ประเภทหน่วยงาน"], Show = row => row.Kind.Thai(),
            Meaning = "เลือกจากรายการ ต้องมีเมื่อเป็นหน่วยงานใหม่", Choices = [.. Kinds.List.Select(kind => kind.Thai)], Width = 24,
        },
        new("parent_code", "รหัสต้นสังกัด", Text, Cells.Code)
        {
            IsDetail = false, AlsoCalled = ["parent code", "parent", "ต้นสังกัด"], Show = row => row.ParentCode,
            Meaning = "รหัสของหน่วยงานที่อยู่เหนือขึ้นไป อยู่ในไฟล์เดียวกันได้ ลำดับใดก็ได้ ถ้าว่าง หน่วยงานใหม่จะอยู่ใต้หน่วยงานของผู้นำเข้า",
        },
        new("area", "รหัสตำบล/อำเภอ/จังหวัด", Text, Cells.Area) { AlsoCalled = ["area", "area code", "รหัสตำบล", "รหัสอำเภอ", "รหัสจังหวัด", "รหัสพื้นที่"], InBytes = true, Show = row => row.Details.Area, Meaning = "รหัสกรมการปกครอง จังหวัด 2 หลัก อำเภอ 4 หลัก ตำบล 6 หลัก" },
        new("address", "ที่อยู่", Text, Cells.Text(500)) { AlsoCalled = ["address"], Show = row => row.Details.Address, Meaning = "ไม่บังคับ", Width = 36 },
        new("postcode", "รหัสไปรษณีย์", Text, Cells.Digits(5, ImportRules.PostcodeUnreadable)) { AlsoCalled = ["postcode", "zip"], Show = row => row.Details.Postcode, Meaning = "ตัวเลข 5 หลัก" },
        new("telephone", "โทรศัพท์", Text, Cells.Telephone) { AlsoCalled = ["telephone", "phone", "เบอร์โทรศัพท์"], Show = row => row.Details.Telephone, Meaning = "จัดช่องเป็นข้อความเพื่อรักษาเลข 0 นำหน้า" },
        new("email", "อีเมล", Text, Cells.Email) { AlsoCalled = ["email", "e-mail"], Show = row => row.Details.Email, Meaning = "ไม่บังคับ", Width = 28 },
        new("latitude", "ละติจูด", NpgsqlDbType.Double, Cells.Place(Latitudes, Longitudes)) { AlsoCalled = ["latitude", "lat"], Show = row => (decimal?)row.Details.Latitude, Kind = SheetCellKind.Number, NewValue = Near("latitude"), Meaning = "ทศนิยม อยู่ในประเทศไทย 5.5 ถึง 20.6" },
        new("longitude", "ลองจิจูด", NpgsqlDbType.Double, Cells.Place(Longitudes, Latitudes)) { AlsoCalled = ["longitude", "lon", "lng"], Show = row => (decimal?)row.Details.Longitude, Kind = SheetCellKind.Number, NewValue = Near("longitude"), Meaning = "ทศนิยม อยู่ในประเทศไทย 97.3 ถึง 105.8" },
        new("levels", "ระดับชั้นที่เปิดสอน", Text | NpgsqlDbType.Array, Words.LevelList)
        {
            AlsoCalled = ["levels", "ระดับชั้น"], Show = row => string.Join(", ", row.Details.Levels.Select(level => Level.Thai.GetValueOrDefault(level, level))), Width = 30,
            NewValue = "CASE WHEN coalesce(r.levels, '{}') @> o.levels AND coalesce(r.levels, '{}') <@ o.levels THEN o.levels ELSE coalesce(r.levels, '{}') END",
            Meaning = "หลายระดับคั่นด้วยจุลภาค เช่น ปฐมวัย, ประถมศึกษา",
        },
        new("teachers", "ครู", Integer, Cells.Count(500)) { AlsoCalled = ["teachers", "จำนวนครู"], Show = row => row.Details.Teachers, Kind = SheetCellKind.Number, Meaning = "จำนวนคน" },
        new("pupils", "ผู้เรียน", Integer, Cells.Count(6_000)) { AlsoCalled = ["pupils", "students", "จำนวนผู้เรียน", "นักเรียน", "จำนวนนักเรียน"], Show = row => row.Details.Pupils, Kind = SheetCellKind.Number, Meaning = "จำนวนคน" },
        new("rooms", "ห้องเรียน", Integer, Cells.Count(300)) { AlsoCalled = ["rooms", "จำนวนห้องเรียน"], Show = row => row.Details.Rooms, Kind = SheetCellKind.Number, Meaning = "จำนวนห้อง" },
        new("affiliation", "สังกัด", Text, Cells.Text(100)) { AlsoCalled = ["affiliation"], Show = row => row.Details.Affiliation, Meaning = "ไม่บังคับ" },
        new("opened_on", "วันที่เปิด", NpgsqlDbType.Date, Cells.Date) { IsDetail = false, AlsoCalled = ["opened on", "opened", "วันที่ก่อตั้ง"], Show = row => row.OpenedOn, Kind = SheetCellKind.Date, Meaning = "เช่น 16 พ.ค. 2520 หรือ 1977-05-16 ถ้าว่าง หน่วยงานใหม่เปิดในวันที่มีผล" },
        new("smis", "หมายเลข SMIS", Text, Cells.Smis) { IsDetail = false, AlsoCalled = ["smis", "รหัส SMIS"], Show = row => row.Smis, Meaning = "ตัวเลข 8 หลัก เฉพาะสถานศึกษาที่มี" },
    ];

    public static IEnumerable<ImportColumn> Details => All.Where(column => column.IsDetail);

    public static ImportColumn Find(string key) => All.First(column => column.Key == key);

    // Spreadsheets keep fifteen digits; a hand's breadth is the same place.
    private static string Near(string key) => $"CASE WHEN abs(r.{key} - o.{key}) < 1e-6 THEN o.{key} ELSE r.{key} END";
}
