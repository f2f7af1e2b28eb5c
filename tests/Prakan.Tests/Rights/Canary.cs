using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>An unguessable word in one row: where it turns up, that row was shown. What is linked to it may read its name.</summary>
public sealed record Canary(string Table, string Path, Guid? Person, IReadOnlyList<string> Linked)
{
    /// <summary>The last letter of the word in the column of names; everywhere else it is another.</summary>
    public const char InName = 'n';

    public const char Elsewhere = 'x';

    /// <summary>In a round that is published, for everybody who works here.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Which verb lets one read a table; whoever holds any of them at the row's organisation may see it.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Verbs = new Dictionary<string, string[]>
    {
        ["organisations"] = [Verb.SeeOrganisations],
        ["organisation_periods"] = [Verb.SeeOrganisations],
        ["organisation_codes"] = [Verb.SeeOrganisations],
        ["organisation_changes"] = [Verb.SeeOrganisations],
        ["coordinators"] = [Verb.SeeOrganisations],
        ["organisation_imports"] = [Verb.ImportOrganisations],
        ["people"] = [Verb.SeePeople],
        ["posts"] = [Verb.SeePeople],
        ["slips"] = [Verb.SeePeople, Verb.Invite],
        ["hand_overs"] = [Verb.SeePeople, Verb.HandOver],
        ["registrations"] = [Verb.AcceptRegistration],
        ["rounds"] = [Verb.SeeReports],
        ["obligations"] = [Verb.SeeReports],
        ["submissions"] = [Verb.SeeReports],
        ["rulings"] = [Verb.SeeReports],
        ["explanations"] = [Verb.SeeReports],
        ["resolutions"] = [Verb.SeeReports],
        ["unlocks"] = [Verb.SeeReports],
        ["stored_files"] = [Verb.SeeReports],
        ["page_texts"] = [Verb.SeeReports],
        ["uploads"] = [Verb.WriteReport],
        ["esar_syntheses"] = [Verb.Synthesise],
        ["esar_sentences"] = [Verb.Synthesise],
        ["survey_answers"] = [Verb.SeeReports],
        ["external_assessments"] = [Verb.SeeReports],
        ["esar_items"] = [Verb.SeeReports],
        ["esar_results"] = [Verb.SeeReports],
        ["esar_summaries"] = [Verb.SeeReports],
        // Statistics name the institutions behind them to whoever may see their reports.
        ["esar_received_reports"] = [Verb.ReceiveReports, Verb.SeeReports],
        ["esar_counted_grades"] = [Verb.ReceiveReports, Verb.SeeReports],
        ["esar_grade_counts"] = [Verb.ReceiveReports, Verb.SeeReports],
        ["esar_sent_lists"] = [Verb.RequestAssessment, Verb.ReceiveReports],
        ["esar_requests"] = [Verb.RequestAssessment, Verb.ReceiveReports],
        ["esar_issues"] = [Verb.RequestAssessment, Verb.ReceiveReports],
        ["emes_entries"] = [Verb.SeeReports, Verb.ScoreIndicators],
        ["emes_readers"] = [Verb.EvaluateIndicators],
        ["emes_readings"] = [Verb.EvaluateIndicators, Verb.ScoreIndicators],
        ["emes_evaluations"] = [Verb.SeeReports],
        ["emes_inquiries"] = [Verb.SeeReports, Verb.ScoreIndicators],
        ["emes_papers"] = [Verb.SeeReports],
        ["lec_children"] = [Verb.SeeChildren],
        ["lec_enrolments"] = [Verb.SeeChildren],
        ["lec_child_events"] = [Verb.SeeChildren],
        ["lec_transfers"] = [Verb.SeeChildren],
        ["lec_promotions"] = [Verb.SeeChildren],
        ["lec_measurements"] = [Verb.SeeChildren],
        ["lec_imports"] = [Verb.KeepChildren],
        ["lec_import_files"] = [Verb.KeepChildren],
        ["lec_imported_children"] = [Verb.KeepChildren],
        ["lec_known_headings"] = [Verb.KeepChildren],
        // A register is asked for by whoever may see all of it; a roster, which holds less, by whoever keeps it.
        ["lec_export_requests"] = [Verb.SeeChildSecrets, Verb.KeepChildren],
        ["lec_open_sets"] = [Verb.PublishOpenData],
        ["lec_duplicates"] = [Verb.KeepChildren],
        ["lec_child_secrets"] = [Verb.SeeChildSecrets],
        ["lec_child_parents"] = [Verb.SeeChildSecrets],
        ["lec_child_addresses"] = [Verb.SeeChildSecrets],
        ["lec_bases"] = [Verb.SeeReports],
        ["lec_buildings"] = [Verb.SeeReports],
        ["lec_other_schools"] = [Verb.SeeReports],
        ["lec_other_returns"] = [Verb.SeeReports],
        ["lec_snapshots"] = [Verb.SeeReports],
        ["lec_head_counts"] = [Verb.SeeReports],
        ["lec_counted_children"] = [Verb.SeeChildren],
        ["receipts"] = [Verb.ReadFacts],
        ["access_log"] = [Verb.ReadAccess],
        // What an office is told, its people read; above it, whoever may see its reports.
        ["notices"] = [Verb.SeeOrganisations],
        // A history is made of facts, and is read with what it belongs to.
        ["facts"] = [Verb.ReadFacts, Verb.SeeOrganisations],
    };

    public bool MayBeSeenBy(Visitor visitor, bool inName)
    {
        if (inName && IsNameOnTheWayOf(visitor)) return true;
        if (visitor.Person is { } person && Person == person) return true;
        if (visitor.Role is not { } role) return false;
        if (IsPublished) return role.Holds(Verb.SeeReports);
        // One's own office stands in the header of every page.
        if (Table is "organisations" && Path == visitor.At!.Path) return true;
        // What one's own office is told, and about which round, its people read whatever they may do.
        if (Table is "notices" or "rounds" && Path == visitor.At!.Path) return true;
        return visitor.Covers(Path) && Verbs[Table].Any(verb => role.Holds(verb));
    }

    /// <summary>Whoever asks to come in chooses their area office by its name.</summary>
    public bool IsPublicNameAt(Door door) => Table == "organisations" && Path == Cast.NamRinArea.Path && door.Route.StartsWith("/register", StringComparison.Ordinal);

    /// <summary>What area offices are asked, until when and by which letter, everybody may read.</summary>
    public bool IsPublicRoundAt(Door door) => IsPublished && door.Route == "/e-mes";

    /// <summary>What is published as open data, everybody may read.</summary>
    public bool IsOpenDataAt(Door door) => Table == "lec_open_sets" && door.Route.StartsWith("/open-data", StringComparison.Ordinal);

    /// <summary>Whoever has the number of a receipt may read it.</summary>
    public bool IsReceiptAt(Door door) => Table == "receipts" && door.Route.StartsWith("/receipts/{number}", StringComparison.Ordinal);

    /// <summary>Whoever is shut out by a lock reads who can open it.</summary>
    public bool IsWhoOpensAt(Door door) => Table == "people" && door.Route == "/obligations/{id:long}/unlock";

    /// <summary>Whoever has no post is told which office offers them one.</summary>
    public bool IsOfferedAt(Door door, Visitor visitor) =>
        Table == "organisations" && Path == Cast.BanNongCentre.Path && visitor is { At: null, Person: not null } && door.Demand!.Kind == DemandKind.OwnAccount;

    /// <summary>The way to an organisation names the offices above it, and its links what it merged with or came from; no more than their names.</summary>
    private bool IsNameOnTheWayOf(Visitor visitor) =>
        Table is "organisations" or "organisation_periods" && visitor.Role?.Holds(Verb.SeeOrganisations) == true
        && (visitor.At!.Path.StartsWith(Path, StringComparison.Ordinal) || Linked.Any(visitor.Covers));

    public override string ToString() => $"{Table} at {Path}";
}
