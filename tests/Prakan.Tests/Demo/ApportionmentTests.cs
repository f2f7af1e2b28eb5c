using Prakan.Demo;

namespace Prakan.Tests.Demo;

public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(10, new[] { 1.0, 1, 1 }, new[] { 4, 3, 3 })]
    [InlineData(5, new[] { 0.0, 9, 1 }, new[] { 0, 5, 0 })]
    [InlineData(1, new[] { 1.0, 3, 2 }, new[] { 0, 1, 0 })]
    [InlineData(0, new[] { 1.0, 2 }, new[] { 0, 0 })]
    public void Parts_follow_the_weights_and_sum_to_the_whole(int whole, double[] weights, int[] parts) =>
        Assert.Equal(parts, Apportionment.Share(whole, weights));
}
