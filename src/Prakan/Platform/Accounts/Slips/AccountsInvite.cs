using Microsoft.EntityFrameworkCore;
using Prakan.Commands;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Invites as the house itself: how the first officers of a new installation come in.</summary>
internal sealed class AccountsInvite : Command
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["--data"] = "Prakan:Data", ["--address"] = "Prakan:Address", ["--role"] = "role", ["--below"] = "below", ["--kind"] = "kind", ["--pdf"] = "pdf",
    };

    public override string[] Words => ["accounts", "invite"];
    public override string Summary => "Prints a slip for every open organisation at or below CODE where nobody holds ROLE or is invited to it.";
    public override string Usage => $"--role ROLE --below CODE --address https://SITE --pdf FILE [--kind KIND] [--data DIR]\nROLE: {string.Join(", ", Enum.GetNames<Role>())}\nCODE: a code of an organisation, or its number in this house; KIND: {string.Join(", ", Enum.GetNames<OrganisationKind>())}";

    public override async Task<int> RunAsync(string[] args)
    {
        var options = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args, Names).Build();
        if (!Enum.TryParse<Role>(options["role"], ignoreCase: true, out var role) || options["below"] is not { } below || options["pdf"] is not { } pdf || options["Prakan:Address"] is null
            || (options["kind"] is { } named && !Enum.TryParse<OrganisationKind>(named, ignoreCase: true, out _)))
        {
            Explain();
            return ExitCode.Misused;
        }
        OrganisationKind? kind = options["kind"] is { } wanted ? Enum.Parse<OrganisationKind>(wanted, ignoreCase: true) : null;

        using var folder = options.DataFolder();
        await using var cluster = await options.OpenClusterAsync(folder);
        await using var source = Postgres.PoolForSystem(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        var keys = SecretKeys.Open(SecretKeys.FolderFor(options, folder.Path));
        var issuing = new SlipIssuing(db, keys, new SiteAddress(options), Microsoft.Extensions.Options.Options.Create(new MailRelay()), TimeProvider.System);

        var top = await FindAsync(db, below);
        var places = await db.Organisations.Below([top.Path]).Where(place => role.Row().At.Contains(place.Kind) && (kind == null || place.Kind == kind))
            .Vacant(db, role, TimeProvider.System.GetUtcNow()).OrderBy(place => place.Path).ToListAsync();
        Unless(places.Count > 0, "slip.nobody-to-invite");
        var handout = await issuing.InviteAsync([.. places.Select(place => (new Invitation(place, role, null, null, null), Giver.House))], new Sender(top.Name, options["Prakan:Address"]!.TrimEnd('/')), CancellationToken.None);

        await using (var file = new FileStream(pdf, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
            await handout.Paper!.CopyToAsync(file);
        Console.WriteLine($"{handout.OnPaper} slips in {pdf}; whoever has this file has the codes.");
        return ExitCode.Done;
    }

    private static async Task<Organisation> FindAsync(PrakanDb db, string code)
    {
        var id = int.TryParse(code, out var number) ? number : 0;
        return await db.Organisations.Where(place => place.Codes.Any(one => one.Value == code && one.Until == null)).OrderBy(place => place.Id).FirstOrDefaultAsync()
            ?? await db.Organisations.SingleOrDefaultAsync(place => place.Id == id)
            ?? throw new RuleBroken("organisation.unknown-code", code);
    }
}
