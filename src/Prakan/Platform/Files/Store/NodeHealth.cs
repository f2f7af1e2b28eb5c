namespace Prakan.Platform.Files.Store;

/// <summary>Whether this node may be trusted with new files. A disk that failed once to save what it was given is not believed again until somebody has looked and started anew.</summary>
public sealed class NodeHealth
{
    private volatile string? trouble;

    public string? Trouble => trouble;

    public void Fail(string what) => trouble = what;

    /// <summary>For whoever shares out requests among nodes.</summary>
    internal static IResult Answer(NodeHealth health) => health.Trouble is null ? Results.Text("ok") : Results.Text("files", statusCode: StatusCodes.Status503ServiceUnavailable);
}
