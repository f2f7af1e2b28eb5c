using Prakan.Platform.Notices;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    internal string Href => $"/obligations/{Id}";

    private NoticeTo Reporters => NoticeTo.Office(OrganisationId, Path);

    /// <summary>Who reports is told, and every level that the step of the chain names.</summary>
    private void TellReporters(NoticeKind kind, string? words = null, object? detail = null, ChainStep? step = null)
    {
        Tell(kind, Reporters, Href, words, detail);
        foreach (var level in step?.Tells ?? []) Tell(kind, NoticeTo.Above(OrganisationId, Path, level), Href, words, detail);
    }
}
