namespace Prakan.Tests.Platform.Files.Checks.Mutants;

/// <summary>A good file with a few things done to it by chance: the same seed always does the same.</summary>
internal static class Mutant
{
    private static readonly byte[][] Words = [[.. "<script>"u8], [.. "/JS(x)"u8], [.. "endstream"u8], [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [0xFF, 0xD9], [0xFF, 0xD8], [.. "IEND"u8], [.. "moov"u8], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x80, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF]];

    public static byte[] Of(byte[] file, int seed)
    {
        var chance = new Random(seed);
        var mutant = new List<byte>(file);
        for (var times = chance.Next(1, 6); times > 0 && mutant.Count > 8; times--) Change(mutant, chance);
        return [.. mutant];
    }

    private static void Change(List<byte> mutant, Random chance)
    {
        var at = chance.Next(mutant.Count);
        var length = Math.Min(chance.Next(1, 40), mutant.Count - at);
        switch (chance.Next(7))
        {
            case 0:
                mutant[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1:
                mutant[at] = (byte)chance.Next(256);
                break;
            case 2:
                mutant.RemoveRange(at, length);
                break;
            case 3:
                mutant.InsertRange(at, mutant.GetRange(at, length));
                break;
            case 4:
                mutant.RemoveRange(at, mutant.Count - at);
                break;
            case 5:
                mutant.InsertRange(at, Words[chance.Next(Words.Length)]);
                break;
            default:
                var word = Words[chance.Next(Words.Length)];
                for (var i = 0; i < word.Length && at + i < mutant.Count; i++) mutant[at + i] = word[i];
                break;
        }
    }
}
