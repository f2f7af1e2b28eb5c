using Prakan.Platform.Accounts.Secrets;
using static Prakan.Platform.Accounts.Secrets.PasswordRefusal;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class PasswordRulesTests : IDisposable
{
    private static readonly PasswordOwner Alone = new(
        "somsri.j", "สมศรี ใจดีมาก", "โรงเรียนอนุบาลวัดป่าไผ่ล้อมรอบ", ["1057130701"], HasSecondFactor: false);

    private readonly TemporaryFolder temporary = new();
    private readonly PasswordRules rules;

    public PasswordRulesTests()
    {
        var list = Path.Combine(temporary.Path, CommonPasswords.FileName);
        File.WriteAllLines(list, ["password", "iloveyou", "correcthorsebattery", "รักแม่ที่สุด", ""]);
        rules = new PasswordRules(CommonPasswords.Read(list));
    }

    public void Dispose() => temporary.Dispose();

    [Theory]
    [InlineData("green bananas fly north")]
    [InlineData("กบร้องเมื่อฝนตกหนัก")]
    [InlineData("x7Kq 93mz Pw2e vT8d")]
    [InlineData("หมาแมวปลาทู 3 ตัว")]
    [InlineData("🐸🐸🌧 กบกับฝนในหน้านา")]
    [InlineData("green bananas flygreen bananas fly")]
    public void A_long_text_of_ones_own_may_be_used(string password) => Assert.Empty(Refuse(password));

    [Theory]
    [InlineData("banana flies", false, nameof(TooShortAlone))]
    [InlineData("banana fli a15", false, nameof(TooShortAlone))]
    [InlineData("banana flies a6", false, null)]
    [InlineData("banana flie", true, nameof(TooShortWithSecondFactor))]
    [InlineData("banana flies", true, null)]
    [InlineData("🐸banana🌧flies", false, nameof(TooShortAlone))]
    public void Length_is_counted_in_characters_and_less_with_a_second_factor(string password, bool secondFactor, string? refusal) =>
        Assert.Equal(Named(refusal), rules.Refuse(password, Alone with { HasSecondFactor = secondFactor }));

    [Fact]
    public void Two_hundred_characters_are_the_most()
    {
        var words = string.Concat(Enumerable.Range(100, 60).Select(number => Convert.ToBase64String(BitConverter.GetBytes(number * 7919 * 104729))[..5]));

        Assert.Empty(Refuse(words[..200]));
        Assert.Equal([TooLong], Refuse(words[..201]));
    }

    [Theory]
    [InlineData("Correct Horse Battery", nameof(Common))]
    [InlineData("!!! Password 25682569", nameof(Common))]
    [InlineData("ยฟหหไนพก25692570!", nameof(Common))]
    [InlineData("รักแม่ที่สุด 2569", nameof(Common))]
    [InlineData("blue Somsri eats rice", nameof(NamesTheOwner))]
    [InlineData("กบสมศรีร้องเพลงฝน", nameof(NamesTheOwner))]
    [InlineData("my 1057130701 is dear", nameof(NamesTheOwner))]
    [InlineData("วัดป่าไผ่ล้อมรอบ", nameof(NamesTheOwner))]
    [InlineData("green PRAKAN bananas", nameof(NamesTheOwner))]
    [InlineData("xitdyo of the north", nameof(NamesTheOwner))]
    [InlineData("qqqqqqqqqqqqqqqqqq", nameof(Repeated), nameof(Run))]
    [InlineData("frog9 frog9 frog9 fro", nameof(Repeated))]
    [InlineData("กบน้อยกบน้อยกบน้อย", nameof(Repeated))]
    [InlineData("qwertyuiop12345", nameof(Run))]
    [InlineData("1qaz2wsx3edc4rfv", nameof(Run))]
    [InlineData("098765432109876543", nameof(Run))]
    [InlineData("ๆไำพะัีรนยบลฃฟหกด", nameof(Run))]
    [InlineData("ฟหกดเ้่าสวงผปแอ", nameof(Run))]
    [InlineData("ๅ/-ภถุึคตจขชๆไำพ", nameof(Run))]
    [InlineData("กขฃคฅฆงจฉชซฌญฎฏฐ", nameof(Run))]
    [InlineData("abcdefghijklmnop", nameof(Run))]
    public void What_can_be_guessed_is_refused(string password, params string[] refusals) =>
        Assert.Equal(refusals.SelectMany(Named), Refuse(password));

    [Fact]
    public void Random_text_is_not_taken_for_a_run_or_a_word()
    {
        var random = new Random(2569);
        for (var i = 0; i < 5_000; i++)
            Assert.Empty(Refuse(new string(random.GetItems<char>("abcdefghijklmnopqrstuvwxyzกขคงจชซญดตถทนบปผพฟมยรลวสหอ0123456789", 15))));
    }

    [Fact]
    public void Each_refusal_has_its_own_code_and_says_what_to_do()
    {
        Assert.Equal(All.Count, All.Select(refusal => refusal.Code).Distinct().Count());
        Assert.All(All, refusal => Assert.Matches("(โปรด|ลองใช้)", refusal.Sentence));
    }

    [Fact]
    public void Without_its_list_nothing_starts()
    {
        var empty = Path.Combine(temporary.Path, "empty.txt");
        File.WriteAllText(empty, "\n");

        Assert.Throws<FileNotFoundException>(() => CommonPasswords.Read(Path.Combine(temporary.Path, "none.txt")));
        Assert.Throws<InvalidDataException>(() => CommonPasswords.Read(empty));
    }

    private IReadOnlyList<PasswordRefusal> Refuse(string password) => rules.Refuse(password, Alone);

    private static PasswordRefusal[] Named(string? field) =>
        field is null ? [] : [(PasswordRefusal)typeof(PasswordRefusal).GetField(field)!.GetValue(null)!];
}
