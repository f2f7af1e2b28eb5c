using System.Collections.Frozen;
using System.Globalization;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.HandOvers;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Registrations;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Audit.Receipts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Import;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Exports;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>How to make the row that a route's value names, at any organisation. A new kind of address needs a line here.</summary>
internal static class Makers
{
    private const string Withdraw = "Withdraw";

    private static readonly Lazy<ReceiptDesk> Receipts = new(() => new ReceiptDesk(new Signatures(SecretKeys.Open(Cast.KeysFolder)), TimeProvider.System));

    private static readonly FrozenDictionary<string, Func<Ground, string>> ByPrefix = new Dictionary<string, Func<Ground, string>>
    {
        ["/organisations/{}"] = ground => ground.Organisation.Id.ToString(CultureInfo.InvariantCulture),
        ["/organisations/{}/changes/{}"] = ground => ground.Add(Change(ground)).Id.ToString(),
        ["/organisations/{}/corrections/{}"] = ground => ground.Add(Correction(ground)).Id.ToString(),
        ["/organisations/import/{}"] = ground => Imported(ground).Id.ToString(),
        ["/obligations/{}"] = ground => ground.Report().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-sar/{}"] = ground => ground.Sar().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-sar/rounds/{}"] = ground => ground.SarDraft().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-sar/issues/{}"] = ground => ground.Issues().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-sar/requests/lists/{}"] = ground => ground.Named().Id.ToString(),
        ["/e-sar/received/{}"] = ground => ground.Received().Id.ToString(),
        ["/e-sar/received/{}/files/{}"] = ground => ground.ReceivedFile().Id.ToString(),
        ["/e-sar/received/issues/{}"] = ground => ground.Issues().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-sar/received/requests/{}"] = ground => ground.Named().Requests[0].Id.ToString(),
        ["/e-mes/{}"] = ground => ground.Indicating().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-mes/rounds/{}"] = ground => ground.Indicated().Id.ToString(CultureInfo.InvariantCulture),
        ["/e-mes/documents/{}"] = ground => ground.Document().Id.ToString(),
        ["/e-mes/readings/{}"] = ground => ground.Reading().Id.ToString(),
        ["/e-mes/readings/{}/files/{}"] = ground => ground.Evidence().Id.ToString(),
        ["/lec/buildings/{}"] = ground => ground.Building().Id.ToString(CultureInfo.InvariantCulture),
        ["/lec/registers/{}"] = ground => ground.Child().OrganisationId.ToString(CultureInfo.InvariantCulture),
        ["/lec/children/{}"] = ground => ground.Child().Id.ToString(),
        ["/lec/transfers/{}"] = ground => ground.Transfer().Id.ToString(),
        ["/lec/imports/{}"] = ground => ground.ChildImport().Id.ToString(),
        ["/lec/exports/{}"] = ground => ground.Add(ExportRequest.Ask(ground.Organisation, 1_200, "สำรวจทุน", (ground.Add(PostOf(ground)).PersonId, "สมศรี"), ground.Now)).Id.ToString(),
        ["/lec/reports/{}"] = ground => ground.Child().OrganisationId.ToString(CultureInfo.InvariantCulture),
        ["/lec/oneroster/{}"] = ground => ground.Add(ExportRequest.Ask(ground.Organisation, 1_200, "ระบบห้องสมุด", (ground.Add(PostOf(ground)).PersonId, "สมศรี"), ground.Now, ExportOf.Roster)).Id.ToString(),
        ["/lec/open-data/{}"] = ground => ground.OpenSet().Id.ToString(),
        ["/open-data/{}"] = ground => ground.OpenSet().Id.ToString(),
        ["/lec/duplicates/{}"] = ground => ground.Duplicate().Id.ToString(),
        ["/lec/duplicates/{}/proofs/{}"] = ground => ground.ProofOfLast().Id.ToString(),
        ["/lec/{}"] = ground => ground.Register().Id.ToString(CultureInfo.InvariantCulture),
        ["/lec/rounds/{}"] = ground => ground.LecDraft().Id.ToString(CultureInfo.InvariantCulture),
        ["/lec/rounds/{}/heads/{}"] = ground => ground.Organisation.Id.ToString(CultureInfo.InvariantCulture),
        ["/lec/{}/others/{}"] = ground => ground.OtherSchoolOfLast().Id.ToString(CultureInfo.InvariantCulture),
        ["/receipts/{}"] = ground => Received(ground).Number,
        ["/people/{}"] = ground => ground.Add(PostOf(ground)).PersonId.ToString(),
        ["/posts/{}"] = ground => ground.Add(PostOf(ground)).Id.ToString(),
        ["/slips/{}"] = ground => ground.Add(Invited(ground)).Serial.ToString(CultureInfo.InvariantCulture),
        ["/slips/batch/{}"] = ground => ground.Add(Invited(ground)).BatchId.ToString(),
        ["/files/{}"] = ground => ground.Paper().Id.ToString(),
        ["/uploads/{}"] = ground => ground.Upload().Id.ToString(),
        ["/hand-overs/{}"] = ground => ground.Add(Offered(ground)).Id.ToString(),
        ["/registrations/{}"] = ground => ground.Add(Asked(ground)).Id.ToString(),
        ["/rounds/{}"] = ground => ground.Draft().Id.ToString(CultureInfo.InvariantCulture),
        ["/rounds/{}/board/{}"] = ground => ground.Nudged().Organisation.Id.ToString(CultureInfo.InvariantCulture),
        ["/e-sar/synthesis/{}"] = ground => ground.Synthesis().Id.ToString(),
        ["/surveys/{}"] = ground => ground.Report().Id.ToString(CultureInfo.InvariantCulture),
        ["/unlocks/{}"] = ground => ground.Unlock().Id.ToString(),
    }.ToFrozenDictionary();

    /// <summary>Where the same prefix names something else, or something in another state.</summary>
    private static readonly FrozenDictionary<string, Func<Ground, string>> ByRoute = new Dictionary<string, Func<Ground, string>>
    {
        ["/obligations/{id:long}/review"] = ground => ground.Waiting().Id.ToString(CultureInfo.InvariantCulture),
        ["/obligations/{id:long}/unlock"] = ground => ground.Waiting().Id.ToString(CultureInfo.InvariantCulture),
        ["/rounds/{id:int}"] = ground => ground.Published().Id.ToString(CultureInfo.InvariantCulture),
        ["/surveys/{round:int}/questions/export.xlsx"] = ground => ground.Draft().Id.ToString(CultureInfo.InvariantCulture),
        ["/surveys/{round:int}/questions/preview"] = ground => ground.Draft().Id.ToString(CultureInfo.InvariantCulture),
        ["/surveys/{round:int}/questions"] = ground => ground.Draft().Id.ToString(CultureInfo.InvariantCulture),
    }.ToFrozenDictionary();

    /// <summary>What a value may be where it belongs to no organisation.</summary>
    private static readonly FrozenDictionary<string, string> Free = new Dictionary<string, string>
    {
        ["/activate/{}"] = "1",
        ["/e-sar/{}/items/{}"] = nameof(Prakan.Systems.ESar.Items.Item.Teachers),
        ["/e-sar/{}/results/{}"] = "1",
        ["/e-sar/standards/{}"] = "1",
        ["/e-mes/rounds/{}/indicators/{}"] = "k1",
        ["/e-mes/rounds/{}/preview/{}"] = "k1",
        ["/e-mes/rounds/{}/documents/{}"] = "forms",
        ["/e-mes/readings/{}/files/{}/pages/{}"] = "1",
        ["/e-mes/years/{}"] = "2569",
        ["/e-mes/{}/indicators/{}"] = "k1",
        ["/e-mes/{}/results/{}"] = "k1",
        ["/error/{}"] = "429",
        ["/files/{}/pages/{}"] = "1",
        ["/help/{}"] = "begin",
        ["/lec/registers/{}/classes/{}"] = "K2",
        ["/lec/registers/{}/classes/{}/{}"] = "1",
        ["/obligations/{}/files/{}"] = ResolutionKind.Committee.SlotName(),
        ["/obligations/{}/resolutions/{}"] = nameof(ResolutionKind.Committee),
        ["/obligations/{}/versions/{}"] = "1",
        ["/organisations/{}/choices/{}"] = nameof(ChangeKind.Move),
        ["/password/new/{}"] = "1",
        ["/register/{}"] = Cast.NamRinArea.Id.ToString(CultureInfo.InvariantCulture),
        ["/surveys/{}/{}"] = "staff",
    }.ToFrozenDictionary();

    /// <summary>Doors whose row is named in the form, or comes with a second factor: with the form empty, and without one, there is no such row.</summary>
    private static readonly FrozenSet<string> NamedInTheForm = new[]
    {
        "GET /account/recovery-codes",
        "POST /account/recovery-codes",
        "POST /account/passkeys?handler=Remove",
        "POST /account/sessions?handler=End",
        "POST /e-mes/{report:long}/indicators/{indicator}?handler=Answer",
        "POST /e-mes/rounds/{round:int}/documents/{slot}?handler=Trash",
        "POST /e-sar/issues/{sheet:long}?handler=Trash",
        "POST /e-sar/synthesis",
        "POST /lec/buildings/{building:long}?handler=Trash",
        "POST /lec/duplicates/{id:guid}?handler=Trash",
        "POST /lec/money/rates/new?handler=Withdraw",
        "POST /lec/registers/{organisation:int}/promotions",
        "POST /notices/outbox?handler=Again",
        "POST /obligations/{id:long}/files/{slot}?handler=Restore",
        "POST /obligations/{id:long}/files/{slot}?handler=Trash",
        "POST /notices?handler=Read",
    }.ToFrozenSet();

    /// <summary>Doors whose rows everybody may see who holds the verb: what is published below whom it is issued by.</summary>
    private static readonly FrozenSet<string> ForEverybody = new[]
    {
        "GET /rounds/{id:int}",
        "GET /e-mes/documents/{file:guid}",
    }.ToFrozenSet();

    /// <summary>Doors of one row may share it.</summary>
    public static string RowOf(Door door) => ByRoute.ContainsKey(door.Route) ? door.Route : door.Prefixes[^1];

    public static bool IsForEverybody(Door door) => ForEverybody.Contains(door.ToString());

    public static IEnumerable<string> Missing(Door door) =>
        door.Prefixes.Where(prefix => !ByPrefix.ContainsKey(prefix) && !Free.ContainsKey(prefix))
            .Select(prefix => $"{door}: nobody knows what stands at “{prefix}”. Say in {nameof(Makers)} how to make such a row at an organisation.");

    /// <summary>Where a row lies for who may reach it. What is split stands beside its parts, so the right is asked for at the parent.</summary>
    public static string? PathOf(Door door, Place place) => door.Route == "/organisations/{id:int}/split" ? place.Parent?.Path : place.Path;

    /// <summary>Rows that their own person alone may open, at an organisation where they hold the right.</summary>
    public static bool IsOnePersons(Door door) =>
        door.Route.StartsWith("/uploads/", StringComparison.Ordinal) || door.Route.StartsWith("/e-mes/readings/", StringComparison.Ordinal) || door.Route == "/lec/imports/{id:guid}/answer.xlsx";

    public static bool NamesItsRowInTheForm(Door door) => NamedInTheForm.Contains(door.ToString());

    /// <summary>To withdraw an offer one must hold the post: that row cannot be made for somebody who must hold none.</summary>
    public static bool GivesAPost(Door door) => door.Handler == Withdraw;

    public static bool IsFree(Door door) => door.Prefixes.All(Free.ContainsKey);

    public static string[] FreeValues(Door door) => [.. door.Prefixes.Select(prefix => Free[prefix])];

    public static string[] Make(Door door, Ground ground) =>
        [.. door.Prefixes.Select(prefix => Free.TryGetValue(prefix, out var value) ? value : (ByRoute.GetValueOrDefault(door.Route) ?? ByPrefix[prefix])(ground))];

    /// <summary>One of everything, so that every owned table has a row at this organisation.</summary>
    public static IEnumerable<Func<Ground, string>> Each => ByPrefix.Values;

    private static Receipt Received(Ground ground)
    {
        ground.Add(new AccessEntry(Actor.Prakan, new FactSubject($"person:{ground.Person.Id}", ground.Organisation.Id, ground.Organisation.Path), "ทดสอบ", ground.Now));
        return Receipts.Value.Issue(ground.Db, ground.LastFact!, new Received(ground.Organisation.Name, "ทดสอบ", "รายงานทดสอบ", 1)
        {
            ContentHash = new byte[32],
            FirstByteAt = ground.Now,
            OnTime = true,
            PersonName = ground.Person.FullName,
            PostName = ground.Role.Thai(),
        });
    }

    internal static Post PostOf(Ground ground) =>
        Post.Give(ground.Person, ground.Organisation, ground.Role, new Tenure(ground.Now.AddDays(-30), null, "ที่ 2/2568"), Giver.House);

    private static OrganisationChange Change(Ground ground) =>
        OrganisationChange.Rename(ground.Organisation, "ชื่อใหม่", new Decision { On = Clock.DayOf(ground.Now).AddYears(1), OrderNumber = "ที่ 3/2568", Reason = "เปลี่ยนชื่อ" });

    private static OrganisationChange Correction(Ground ground) =>
        OrganisationChange.Correct(ground.Organisation, ground.Organisation.Details with { Telephone = "053 000 000" }, Guid.CreateVersion7(), Clock.DayOf(ground.Now).AddYears(1));

    private static OrganisationImport Imported(Ground ground)
    {
        var post = ground.Add(PostOf(ground));
        var held = new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, ground.Organisation.Name, Acting: false);
        var import = ground.Add(new OrganisationImport(post.PersonId, held, "หน่วยงาน.csv", 1, Clock.DayOf(ground.Now), null, ground.Now));
        import.Check(new ImportReport(1, 0, 0, 0, 1, 1, 0));
        ground.Add(new ImportFile(import, [0])).GiveBack([0]);
        return import;
    }

    private static Slip Invited(Ground ground) => Slip.Invite(
        new Invitation(ground.Organisation, ground.Role, ground.Person.FullName, "someone@prakan.test", "ที่ 4/2568"), Giver.House,
        new CodeHash(Guid.NewGuid().ToByteArray(), "k1"), Ground.NextSerial(), Guid.CreateVersion7(), ground.Now);

    // Who offers may withdraw; who is offered may answer.
    private static HandOver Offered(Ground ground)
    {
        var other = new Person($"other-{Guid.NewGuid():n}", "อีกฝ่ายของการส่งมอบ");
        var (from, to) = ground.Handler == Withdraw ? (ground.Person, other) : (other, ground.Person);
        var holder = Post.Give(from, ground.Organisation, ground.Role, new Tenure(ground.Now.AddDays(-30), null, "ที่ 5/2568"), Giver.House);
        return HandOver.Offer(holder, to, new HandOverTerms(ground.Now.AddDays(30), "ที่ 6/2568", "งานค้าง", []), ground.Now);
    }

    private static Registration Asked(Ground ground) => Registration.Ask(
        ground.Organisation, new RegistrationCard($"{Guid.NewGuid():n}@prakan.test", "ผู้ขอ", "ข้าราชการ", "นักวิชาการศึกษา", "0812345678", "บ้าน", "สำนักงาน"), "", ground.Now);
}

/// <summary>Where a row is made, and for whom.</summary>
internal sealed record Ground(PrakanDb Db, Organisation Organisation, Person Person, DateTimeOffset Now, string? Handler = null)
{
    private static long serials = 1_000_000;

    /// <summary>A receipt is given for something that has been done there.</summary>
    public Fact? LastFact { get; init; }

    /// <summary>The least of the roles that this kind of organisation knows.</summary>
    public Role Role => Roles.Table.Values.Where(row => row.At.Contains(Organisation.Kind)).OrderBy(row => row.Gives.Length).ThenBy(row => row.Role)
        .Select(row => row.Role).FirstOrDefault();

    public static long NextSerial() => Interlocked.Increment(ref serials);

    public T Add<T>(T row) where T : class
    {
        Db.Add(row);
        return row;
    }
}
