using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

public sealed class BanTests
{
    /// <summary>Who may open the database without the wall, and why.</summary>
    private static readonly Dictionary<string, string> BesideTheUser = new(StringComparer.Ordinal)
    {
        ["src/Prakan/Commands/OpenHouse.cs"] = "a command acts as the house",
        ["src/Prakan/Data/DataModule.cs"] = "offers it",
        ["src/Prakan/Data/SystemDb.cs"] = "is it",
        ["src/Prakan/Demo/DemoAccounts.cs"] = "a command acts as the house",
        ["src/Prakan/Demo/DemoPlay.cs"] = "a command acts as the house",
        ["src/Prakan/Demo/FirstStart.cs"] = "a command acts as the house",
        ["src/Prakan/Platform/Accounts/AccountsModule.cs"] = "Identity looks up who is not signed in yet",
        ["src/Prakan/Platform/Accounts/Activation/Account.cshtml.cs"] = "nobody is known before the slip is used",
        ["src/Prakan/Platform/Accounts/Activation/Activating.cs"] = "nobody is known before the slip is used",
        ["src/Prakan/Platform/Accounts/Activation/SlipDoor.cs"] = "nobody is known before the slip is used",
        ["src/Prakan/Platform/Accounts/HandOvers/HandOverRound.cs"] = "moves rights when their minute comes",
        ["src/Prakan/Platform/Accounts/LostPassword/ForgottenDesk.cs"] = "nobody is known who forgot a password",
        ["src/Prakan/Platform/Accounts/LostPassword/New.cshtml.cs"] = "nobody is known who forgot a password",
        ["src/Prakan/Platform/Accounts/LostPassword/NewSlip.cshtml.cs"] = "asks whether the person holds more elsewhere than the giver may give",
        ["src/Prakan/Platform/Accounts/LostPassword/PasswordRenewal.cs"] = "nobody is known who forgot a password",
        ["src/Prakan/Platform/Accounts/People/Closure.cs"] = "closing an account ends all its sessions and looks at all its posts",
        ["src/Prakan/Platform/Accounts/People/PersonLookup.cs"] = "a successor or stand-in may work elsewhere; only an exact name is answered",
        ["src/Prakan/Platform/Accounts/Registrations/OpenDoor.cs"] = "whoever registers is nobody yet; only names of area offices are answered",
        ["src/Prakan/Platform/Accounts/Registrations/Reception.cs"] = "whoever registers is nobody yet",
        ["src/Prakan/Platform/Accounts/Sessions/Ring.cs"] = "the keys of the ring belong to the house",
        ["src/Prakan/Platform/Accounts/Sessions/SessionOpening.cs"] = "opens the session that makes a user",
        ["src/Prakan/Platform/Accounts/SignIn/SignInDesk.cs"] = "nobody is known before the password is right",
        ["src/Prakan/Platform/Accounts/SignIn/SignInSweep.cs"] = "sweeps what is over for everybody",
        ["src/Prakan/Platform/Accounts/Slips/AccountsInvite.cs"] = "a command acts as the house",
        ["src/Prakan/Platform/Accounts/Slips/Batch.cshtml.cs"] = "asks whether a person holds more elsewhere than the giver may give",
        ["src/Prakan/Platform/Accounts/Slips/One.cshtml.cs"] = "asks whether a person holds more elsewhere than the giver may give",
        ["src/Prakan/Platform/Accounts/Slips/SlipGiving.cs"] = "asks whether a person holds more elsewhere than the giver may give",
        ["src/Prakan/Platform/Audit/ActorNames.cs"] = "names who acted, even from above, to whoever may read what they did",
        ["src/Prakan/Platform/Audit/Logs/LogRound.cs"] = "carries and sweeps what belongs to the house",
        ["src/Prakan/Platform/Files/Examining.cs"] = "has everybody's files examined",
        ["src/Prakan/Platform/Files/Strays/StraySweep.cs"] = "sweeps the one store of everybody",
        ["src/Prakan/Platform/Files/Trash/Emptying.cs"] = "empties everybody's trash",
        ["src/Prakan/Platform/Files/Uploads/UploadSweep.cs"] = "sweeps what is over for everybody",
        ["src/Prakan/Platform/Notices/DigestLetters.cs"] = "writes everybody's letters",
        ["src/Prakan/Platform/Notices/MailCarrier.cs"] = "carries everybody's mail",
        ["src/Prakan/Platform/Notices/NoticeLetters.cs"] = "writes everybody's letters",
        ["src/Prakan/Platform/Notices/NoticeSweep.cs"] = "sweeps what is over for everybody",
        ["src/Prakan/Platform/Organisations/Import/ImportDesk.cs"] = "works in the background, below the path of the officer's post",
        ["src/Prakan/Platform/Organisations/Import/ImportProgress.cs"] = "says how far it is beside the transaction",
        ["src/Prakan/Platform/Rounds/Board/BoardClock.cs"] = "folds everybody's counts",
        ["src/Prakan/Systems/ESar/Statistics/GradeClock.cs"] = "folds everybody's results",
        ["src/Prakan/Platform/Organisations/OrganisationCalendar.cs"] = "carries out decisions when their day comes",
        ["src/Prakan/Platform/Rounds/Obligations/ReportDesk.cs"] = "asks whether a report above still stands, which who decides below need not see",
        ["src/Prakan/Platform/Rounds/Unlocks/UnlockDesk.cs"] = "names who holds a lock to whoever meets it, also from below",
        ["src/Prakan/Platform/Rounds/RoundKeeping.cs"] = "opens rounds and locks reports when their hour comes",
        ["src/Prakan/Platform/Rounds/TreeFollowing.cs"] = "keeps every round true to the tree, whoever issued it",
        ["src/Prakan/Systems/EMes/Home/PublicRounds.cs"] = "the public asks what area offices are asked",
        ["src/Prakan/Systems/EMes/Papers/PaperWork.cs"] = "works in the background, on the one report that was asked for",
        ["src/Prakan/Systems/Lec/Transfers/TransferIn.cs"] = "looks for a child by its number beyond the taker's reach, and writes the look down",
        ["src/Prakan/Systems/Lec/Transfers/TransferDesk.cs"] = "carries a child between two institutions, neither of which reaches the other",
        ["src/Prakan/Systems/Lec/OpenData/PublicSets.cs"] = "the public reads what was published for everybody",
        ["src/Prakan/Systems/ESar/Home/PublicRecord.cs"] = "the public asks who reported and who was assessed",
        ["src/Prakan/Systems/ESar/Received/Issues/ReceivedIssues.cs"] = "opens what an authority sent beyond its own tree",
        ["src/Prakan/Systems/ESar/Received/ReceivedDesk.cs"] = "asks where the office stands that receives, outside the sender's reach",
        ["src/Prakan/Systems/ESar/Received/ReceivedReading.cs"] = "opens what was sent beyond the institution's own tree",
        ["src/Prakan/Shared/Module.cs"] = "lets the command of the keys seal anew what a module keeps",
        ["src/Prakan/Systems/Lec/Duplicates/DuplicateDesk.cs"] = "a case belongs to two sides, and neither reaches the other",
        ["src/Prakan/Systems/Lec/Duplicates/DuplicateWatch.cs"] = "looks for the same child in everybody's registers",
        ["src/Prakan/Systems/Lec/Duplicates/ProofDesk.cs"] = "opens what the other side of a case brought, beyond the reader's reach",
        ["src/Prakan/Systems/Lec/Erasing/ErasingSweep.cs"] = "erases what is over for everybody",
        ["src/Prakan/Systems/Lec/Identities/IdentitiesModule.cs"] = "a command acts as the house",
        ["src/Prakan/Systems/Lec/Identities/IdentityRotation.cs"] = "a command acts as the house",
        ["src/Prakan/Systems/Lec/Identities/ReadingAlarm.cs"] = "tells whoever watches above the reader, whom the reader does not reach",
        ["src/Prakan/Systems/Lec/Imports/ImportDesk.cs"] = "works in the background, below the path of the officer's post",
        ["src/Prakan/Systems/Lec/Imports/ImportSweep.cs"] = "sweeps what is over for everybody",
        ["src/Prakan/Systems/Lec/Imports/ImportWork.cs"] = "works in the background, below the path of the officer's post",
        ["src/Prakan/Systems/ESar/Synthesis/SynthesisWork.cs"] = "works in the background, below the path of the office that asked",
    };

    public static TheoryData<string> Patterns => [.. Ban.All.Select(ban => ban.Pattern)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void The_product_holds_nothing_banned(string pattern)
    {
        var ban = Ban.All.Single(one => one.Pattern == pattern);
        var offences = ban.Offences(SourceTree.Product).ToList();

        Assert.True(offences.Count == 0, Listing.Of(offences));
        Assert.NotEmpty(ban.Offences([new SourceFile("control.cs", ban.Breaks)]));
        // A file that may hold it does hold it; otherwise the excuse goes.
        Assert.All(ban.Allowed, path => Assert.NotEmpty((ban with { Allowed = [] }).Offences(SourceTree.Product.Where(file => file.Path == path))));
    }

    [Fact]
    public void Only_who_works_beside_a_user_opens_the_database_without_the_wall()
    {
        var opening = SourceTree.Product.Where(file => file.Text.Contains("SystemDb", StringComparison.Ordinal)).Select(file => file.Path).ToList();

        Assert.Empty(opening.Except(BesideTheUser.Keys).Select(path => $"{path} opens SystemDb: say here why it must"));
        Assert.Empty(BesideTheUser.Keys.Except(opening).Select(path => $"{path} no longer opens SystemDb: take its excuse away"));
    }

    [Fact]
    public void No_file_names_the_machine_it_was_written_on()
    {
        var ban = new Ban(@"(?<![\w.~])/(?:root|home|work|Users)/\w", "a path of one machine", "/home/somebody");
        var offences = ban.Offences(SourceTree.Files.Where(file => file.Path is not "tests/Prakan.Tests/HouseRules/BanTests.cs")).ToList();

        Assert.True(offences.Count == 0, Listing.Of(offences));
        Assert.NotEmpty(ban.Offences([new SourceFile("control.md", ban.Breaks)]));
    }
}
