using Npgsql;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations;

/// <summary>Sixty thousand institutions below the towns of the cast.</summary>
internal static class ManyOrganisations
{
    public const int Count = 60_000;

    public static async Task FoundAsync(PrakanApp app)
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"""
            INSERT INTO organisations (id, path, parent_id, kind, opened_on, code, name, levels, area, pupils)
            SELECT n, '{Cast.DoiTown.Path}' || n || '/', {Cast.DoiTown.Id}, CASE n % 3 WHEN 0 THEN 'School' ELSE 'ChildCentre' END, date '2015-05-16',
                   (3058000000 + n)::text,
                   (ARRAY['โรงเรียนบ้าน', 'ศพด.วัด', 'โรงเรียนเทศบาล', 'ศพด.บ้าน'])[1 + n % 4] || (ARRAY['ทุ่ง', 'หนอง', 'โคก', 'ดอน', 'ห้วย', 'นา', 'ป่า'])[1 + n % 7]
                       || (ARRAY['มะม่วง', 'ไผ่', 'แดง', 'ขาม', 'ยาง', 'สัก', 'ตาล', 'เต่า', 'หมู', 'ควาย', 'ช้าง'])[1 + n % 11] || ' ' || n,
                   ARRAY['early'], lpad((10 + n % 77)::text, 2, '0') || '0101', n % 500
            FROM generate_series(10001, {10000 + Count}) n;
            INSERT INTO organisation_codes (organisation_id, path, scheme, value, "from")
            SELECT id, path, 'institution', code, opened_on FROM organisations WHERE id > 10000;
            ANALYZE;
            """, connection);
        await command.ExecuteNonQueryAsync();
    }
}
