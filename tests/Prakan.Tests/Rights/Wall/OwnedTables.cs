using Microsoft.EntityFrameworkCore.Metadata;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Tests.Rights.Wall;

/// <summary>The tables that belong to organisations, as the model knows them.</summary>
internal static class OwnedTables
{
    /// <summary>Tables without a path, and why that is right.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unowned = new Dictionary<string, string>
    {
        ["__ef_migrations_history"] = "The schema's own book; the application's role may not read it.",
        ["areas"] = "Provinces, districts and subdistricts are public.",
        ["done_requests"] = "Digests of forms already sent, read by whoever sends the same form again.",
        ["esar_calls"] = "What the office that assesses asks of a fiscal year is public.",
        ["esar_frameworks"] = "The versions of the standards are public.",
        ["esar_round_terms"] = "What a round asks is the same for everybody, and nobody's own.",
        ["esar_sizes"] = "By how many pupils an institution is large or small is public.",
        ["esar_standards"] = "What a standard says is public.",
        ["fact_heads"] = "Numbers and hashes of the last facts, moved by a trigger; they tell nothing that is in a fact.",
        ["digests"] = "Which day's digests are written.",
        ["holidays"] = "Days on which offices are closed are public.",
        ["known_devices"] = "Hashes of device tokens, read before anybody is known.",
        ["lec_growth_references"] = "How children grow by age is published.",
        ["lec_levels"] = "The levels that are taught are public.",
        ["lec_money_rates"] = "What is paid by the head is published.",
        ["lec_round_terms"] = "What a round asks is the same for everybody, and nobody's own.",
        ["mails"] = "The outbox: its page shows addresses and subjects to the administrator, never a body.",
        ["notice_choices"] = "What somebody wants by mail; a person reads their own.",
        ["notice_readers"] = "How far somebody has read; a person reads their own.",
        ["notice_readings"] = "Which notices somebody has read; a person reads their own.",
        ["people"] = "Has a wall of its own: a person is seen through a post that is seen.",
        ["person_claims"] = "Identity's table, not in use.",
        ["person_logins"] = "Identity's table of outside sign-ins; a person reads their own.",
        ["person_passkeys"] = "Public keys; a person reads their own.",
        ["person_tokens"] = "Authenticator keys; a person reads their own.",
        ["ring_keys"] = "The house's own keys, encrypted by a file that the database does not hold.",
        ["sealed_heads"] = "How far each chain is sealed: numbers alone.",
        ["seals"] = "Signatures under heads, published as they stand.",
        ["security_events"] = "Ids and kinds, for whoever guards the house; read by no page.",
        ["sessions"] = "Hashes of session tokens, read before anybody is known.",
        ["sign_in_minutes"] = "Counts of right and wrong passwords of everybody, read before anybody is known.",
        ["sign_in_troubles"] = "Counts of wrong passwords, read before anybody is known.",
        ["strays"] = "Hashes of contents that no row names, and since when.",
        ["emes_indicator_sets"] = "What a round asks is the same for everybody, and nobody's own.",
        ["survey_questions"] = "What a round asks is the same for everybody, and nobody's own.",
    };

    /// <summary>Rows of owned tables that everybody who works here may read, and by what they are told.</summary>
    public static readonly IReadOnlyDictionary<string, string> ReadByAll = new Dictionary<string, string>
    {
        // Below its issuer, organisations report on a round and need its dates.
        ["rounds"] = "state <> 'Draft'",
    };

    /// <summary>Counts of owned rows: the application reads them and writes none.</summary>
    public static readonly IReadOnlyList<string> KeptByTheDatabase = ["board_counts", "board_days", "board_steps", "esar_counted_grades", "esar_grade_counts"];

    public static IEnumerable<IEntityType> Of(PrakanDb db) => db.Model.GetEntityTypes().Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType));
}
