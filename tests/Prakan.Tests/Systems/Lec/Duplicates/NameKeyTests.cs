using Npgsql;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Duplicates;

/// <summary>How a Thai name sounds, as the database keeps it for its index.</summary>
public sealed class NameKeyTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData("ณัฐพร", "นัฐพร")]
    [InlineData("ศรัณย์", "สรัน")]
    [InlineData("เด็กชายธนา", "ทนา")]
    [InlineData("ด.ช. กิตติ์", "กิต")]
    [InlineData("นางสาวพิมพ์ใจ", "พิมไจ")]
    [InlineData("น้ําฝน", "น้ำฝน")]
    [InlineData("วรรณา ", "วรรนา")]
    [InlineData("ภูมิ", "พุมิ")]
    public async Task What_sounds_alike_has_one_key(string one, string other) => Assert.Equal(await KeyAsync(one), await KeyAsync(other));

    [Theory]
    [InlineData("สมชาย", "สมหญิง")]
    [InlineData("มานี", "มานะ")]
    [InlineData("ปิติ", "ปรีติ")]
    [InlineData("นายิกา", "ยิกา")]
    public async Task Other_names_have_other_keys(string one, string other) => Assert.NotEqual(await KeyAsync(one), await KeyAsync(other));

    private async Task<string> KeyAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        await using var command = source.CreateCommand("SELECT prakan_name_key($1)");
        command.Parameters.Add(new() { Value = name });
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
