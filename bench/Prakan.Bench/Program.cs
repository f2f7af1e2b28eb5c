namespace Prakan.Bench;

internal static class Start
{
    private static Task<int> Main(string[] args) => args is ["hello", var port] ? Hello.ServeAsync(int.Parse(port)) : Rows.PrintAsync(args);
}
