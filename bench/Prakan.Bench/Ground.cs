using System.Text;

namespace Prakan.Bench;

/// <summary>What a group of rows is measured on: a folder of its own, a played demo, how much time there is, and the report so far.</summary>
internal sealed record Ground(string Folder, string Data, bool Brief)
{
    public StringBuilder Report { get; } = new();

    /// <summary>How long one row is measured.</summary>
    public TimeSpan Time => TimeSpan.FromSeconds(Brief ? 2 : 5);

    public void Head(params string[] titles)
    {
        if (Report.Length > 0) Report.AppendLine();
        Line(titles);
        Line([.. titles.Select((_, place) => place == 0 ? "---" : "---:")]);
    }

    public void Line(params string[] cells) => Report.AppendLine($"| {string.Join(" | ", cells)} |");
}
