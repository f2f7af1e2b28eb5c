namespace Prakan.Bench;

internal static class Start
{
    private static Task<int> Main(string[] args) => args switch
    {
        ["hello", var port] => Hello.ServeAsync(int.Parse(port)),
        ["sink", var port, var folder] => Sink.ServeAsync(int.Parse(port), folder),
        _ => Rows.PrintAsync(args),
    };
}
