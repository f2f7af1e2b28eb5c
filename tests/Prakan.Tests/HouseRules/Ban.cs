using System.Text.RegularExpressions;

namespace Prakan.Tests.HouseRules;

/// <summary>Words that the product's code may not hold, why, a piece of code that breaks the rule, and the files that may.</summary>
internal sealed record Ban(string Pattern, string Why, string Breaks, params string[] Allowed)
{
    public static readonly Ban[] All =
    [
        new(@"\bHtml\.Raw\b", "what people typed is always encoded", "@Html.Raw(Model.Name)"),
        new(@"\b(?:FromSqlRaw|ExecuteSqlRaw|SqlQueryRaw)", "SQL never takes text from input; the interpolated forms make parameters", "db.Users.FromSqlRaw(sql)", "src/Prakan/Data/PathRewriting.cs"),
        new(@"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b", "there is one clock, and tests move it", "var now = DateTime.UtcNow;"),
        new(@"\bnew Random\(|\bRandom\.Shared\b", "chance comes from a seed or from RandomNumberGenerator", "new Random(7)"),
        new(@"\bThread\.Sleep\b", "nothing waits by holding a thread", "Thread.Sleep(10);"),
        new(@"\bIgnoreQueryFilters\b", "a wall is not stepped over", "db.Posts.IgnoreQueryFilters()"),
        new(@"\bFlush\(\s*(?:flushToDisk:\s*)?true|\bFlushToDisk\b", "the runtime swallows a failed fsync: call libc's and look", "stream.Flush(true);"),
        new(@"CultureInfo(?:\.GetCultureInfo)?\(""th|""th-TH""", "the th-TH culture counts Buddhist years behind one's back", "new CultureInfo(\"th-TH\")"),
        new(@"\.Result\b(?!\s*=)(?=\s*[;,)])|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)", "nothing waits by holding a thread", "task.GetAwaiter().GetResult();",
            "src/Prakan/Data/Embedded/ClusterFolder.cs", "src/Prakan/Platform/Accounts/Secrets/HashGate.cs"),
        new(@"\bSystem\.Linq\.Dynamic\b|\bBinaryFormatter\b|\bTypeNameHandling\b", "input is never a program", "new BinaryFormatter()"),
        new(@"#pragma warning", "a warning is mended, or its rule is switched off with a reason for the whole house", "#pragma warning disable CA1000"),
        new(@"\b(?:TODO|FIXME|HACK|XXX)\b", "what is not done is not in the tree", "// TODO later"),
        new(@"\bNotImplementedException\b", "what is not done is not in the tree", "throw new NotImplementedException();"),
    ];

    public IEnumerable<string> Offences(IEnumerable<SourceFile> files) =>
        from file in files
        where !Allowed.Contains(file.Path)
        from Match match in Regex.Matches(file.Text, Pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
        select $"{file.Path}:{file.LineOf(match.Index)} has “{match.Value}”: {Why}";
}
