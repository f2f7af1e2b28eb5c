using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Demo.Rounds;

/// <summary>A report that has been begun, as far as it has come.</summary>
internal sealed record Begun(Obligation Obligation, Organisation Organisation, Submission? Submission);
