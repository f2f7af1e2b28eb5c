using Prakan.Shared;

namespace Prakan.Tests.Shared;

public sealed class ThaiOrderTests
{
    [Fact]
    public void A_name_stands_under_its_consonant_though_a_vowel_is_written_before_it()
    {
        string[] names = ["แม่บัว", "สันยาว", "ในเวียง", "เทศบาล", "บ้านดอย"];

        Assert.Equal(["เทศบาล", "ในเวียง", "บ้านดอย", "แม่บัว", "สันยาว"], names.Order(ThaiOrder.Names));
        Assert.NotEqual(names.Order(ThaiOrder.Names), names.Order(StringComparer.Ordinal));
    }
}
