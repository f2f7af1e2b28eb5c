using System.Text.RegularExpressions;
using Prakan.Shared.Language;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>Every Thai text of the pages can be read in English, and no English is kept for a text that is gone.</summary>
public sealed partial class CatalogueTests
{
    /// <summary>A language is called by its own name.</summary>
    private const string ItsOwnName = "ภาษาไทย";

    /// <summary>Thai that is not page text: what people type and we read, what the console says, what papers and demo data hold.</summary>
    private static readonly string[] NotPageText =
        ["src/Prakan/Commands/", "src/Prakan/Data/", "src/Prakan/Demo/", "src/Prakan/Shared/ThaiMonths.cs", "src/Prakan/Shared/ThaiDateText.cs", "src/Prakan/Shared/ThaiYears.cs",
         "src/Prakan/Shared/ThaiDigits.cs", "src/Prakan/Shared/ThaiAmounts.cs", "src/Prakan/Shared/ThaiDate.cs", "src/Prakan/Platform/Accounts/Secrets/Kedmanee.cs",
         "src/Prakan/Platform/Accounts/Secrets/Guessable.cs", "src/Prakan/Platform/Accounts/Secrets/KeyFolder.cs", "src/Prakan/Platform/Accounts/Secrets/TypedCode.cs",
         "src/Prakan/Platform/Accounts/HandOvers/HandOverMemo.cs", "src/Prakan/Platform/Accounts/Registrations/RegistrationLetters.cs",
         "src/Prakan/Platform/Accounts/LostPassword/PasswordRenewal.cs", "src/Prakan/Platform/Accounts/Own/OwnPassword.cs", "src/Prakan/Platform/Accounts/Own/OwnEmail.cs", "src/Prakan/Platform/Accounts/Slips/SlipLetter.cs",
         "src/Prakan/Platform/Accounts/Slips/SlipPaper.cs", "src/Prakan/Platform/Accounts/Sessions/RingCheck.cs", "src/Prakan/Shared/FrontDoor.cs", "src/Prakan/Platform/Documents/Sheets/SheetMarkup.cs",
         "src/Prakan/Platform/Organisations/Import/Words.cs", "src/Prakan/Platform/Organisations/Import/ImportColumns.cs", "src/Prakan/Platform/Organisations/Import/SheetAnswer.cs",
         "src/Prakan/Platform/Organisations/Import/SheetExport.cs", "src/Prakan/Platform/Organisations/Import/Export.cshtml.cs", "src/Prakan/Platform/Organisations/Import/Template.cshtml.cs",
         "src/Prakan/Platform/Audit/FactSheet.cs", "src/Prakan/Platform/Audit/Facts.cshtml.cs", "src/Prakan/Platform/Audit/Logs/AccessExport.cshtml.cs",
         "src/Prakan/Platform/Audit/Receipts/ReceiptPaper.cs", "src/Prakan/Platform/Audit/Receipts/ReceiptTerms.cs", "src/Prakan/Platform/Audit/Receipts/ReceiptText.cs",
         "src/Prakan/Systems/ESar/Synthesis/Reading/", "src/Prakan/Systems/ESar/Synthesis/Gathering.cs",
         "src/Prakan/Systems/ESar/Synthesis/Drafting.cs", "src/Prakan/Systems/ESar/Synthesis/SynthesisPaper.cs", "src/Prakan/Systems/ESar/Synthesis/SynthesisLetter.cs",
         "src/Prakan/Platform/Rounds/Board/BoardPaper.cs", "src/Prakan/Platform/Rounds/Board/BoardSheet.cs", "src/Prakan/Platform/Rounds/Board/Sheet.cshtml.cs",
         "src/Prakan/Platform/Notices/LetterText.cs", "src/Prakan/Platform/Notices/DigestLine.cs", "src/Prakan/Platform/Organisations/Area.cs", "src/Prakan/Platform/Organisations/Import/Answer.cshtml.cs",
         "src/Prakan/Platform/Rounds/Calendar/DateRuleText.cs", "src/Prakan/Platform/Rounds/Planning/AreaWords.cs", "src/Prakan/Systems/Surveys/Demo/",
         "src/Prakan/Systems/Surveys/Questions/QuestionSheet.cs", "src/Prakan/Systems/Surveys/Questions/Export.cshtml.cs",
         "src/Prakan/Platform/Organisations/Corrections/CoordinatorForm.cs", "src/Prakan/Platform/Organisations/Corrections/DetailsForm.cs", "src/Prakan/Platform/Organisations/Corrections/AreaFinder.cs",
         "src/Prakan/Platform/Files/Checks/Reading/Years.cs", "src/Prakan/Systems/ESar/Demo/", "src/Prakan/Systems/ESar/Items/ItemForm.cs", "src/Prakan/Systems/ESar/Received/Export.cshtml.cs",
         "src/Prakan/Systems/ESar/Received/ReceivedSheet.cs", "src/Prakan/Systems/ESar/Requests/RequestDesk.cs", "src/Prakan/Systems/ESar/Results/ResultLines.cs",
         "src/Prakan/Systems/ESar/Statistics/StatisticsPaper.cs", "src/Prakan/Systems/ESar/Statistics/StatisticsSheet.cs", "src/Prakan/Systems/ESar/Statistics/Sheet.cshtml.cs", "src/Prakan/Systems/ESar/Statistics/ListSheet.cshtml.cs",
         "src/Prakan/Systems/EMes/Demo/", "src/Prakan/Systems/EMes/Indicators/IndicatorContent.cs", "src/Prakan/Systems/EMes/Indicators/IndicatorSheet.cs", "src/Prakan/Systems/EMes/Indicators/Sheet.cshtml.cs",
         "src/Prakan/Systems/EMes/Entries/EntryLines.cs", "src/Prakan/Systems/EMes/Entries/EntryText.cs", "src/Prakan/Systems/EMes/Entries/EntrySlots.cs", "src/Prakan/Systems/EMes/Papers/ReportPaper.cs", "src/Prakan/Systems/EMes/Papers/EvidenceNames.cs", "src/Prakan/Systems/EMes/Papers/PaperWork.cs",
         "src/Prakan/Systems/EMes/Papers/Evidence.cshtml.cs", "src/Prakan/Systems/EMes/Summary/SummarySheet.cs", "src/Prakan/Systems/EMes/Summary/SummaryPaper.cs", "src/Prakan/Systems/EMes/Summary/Sheet.cshtml.cs",
         "src/Prakan/Systems/Lec/Imports/ImportColumns.cs", "src/Prakan/Systems/Lec/Imports/ImportAnswer.cs", "src/Prakan/Systems/Lec/Imports/RegisterSheet.cs", "src/Prakan/Systems/Lec/Imports/RowText.cs",
         "src/Prakan/Systems/Lec/Imports/RowPicture.cs", "src/Prakan/Systems/Lec/Imports/RowChecks.cs", "src/Prakan/Systems/Lec/Imports/SchoolNames.cs", "src/Prakan/Systems/Lec/Imports/LevelWords.cs",
         "src/Prakan/Systems/Lec/Imports/ImportSheet.cs", "src/Prakan/Systems/Lec/Imports/Template.cshtml.cs", "src/Prakan/Systems/Lec/Imports/Answer.cshtml.cs", "src/Prakan/Systems/Lec/Imports/Export.cshtml.cs", "src/Prakan/Systems/Lec/Imports/ShownCell.cs",
         "src/Prakan/Systems/Lec/Money/MoneySheet.cs", "src/Prakan/Systems/Lec/Money/MoneyPaper.cs", "src/Prakan/Systems/Lec/Money/Sheet.cshtml.cs",
         "src/Prakan/Systems/Lec/OpenData/OpenColumn.cs", "src/Prakan/Systems/Lec/OpenData/OpenSetCard.cs",
         "src/Prakan/Systems/Lec/Registers/HeadWords.cs", "src/Prakan/Systems/Lec/Children/Titles.cs", "src/Prakan/Systems/Lec/Children/ChildText.cs", "src/Prakan/Systems/Lec/Demo/",
         // Told by commands, in both languages at once.
         "src/Prakan/Platform/Files/Store/Stores.cs"];

    private static readonly HashSet<string> InEnglish = [.. EnglishCatalogue.Lines.Select(line => line.Thai)];

    private static IEnumerable<SourceFile> Pages => SourceTree.Product.Where(file => !NotPageText.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)));

    [Fact]
    public void Every_Thai_text_has_English()
    {
        var missing = Untranslated(Pages).ToList();
        Assert.True(missing.Count == 0, Listing.Of(missing));
    }

    [Fact]
    public void No_English_is_kept_for_a_text_that_is_gone()
    {
        var written = Literals.Thai(SourceTree.Product).Select(literal => literal.Text).ToHashSet(StringComparer.Ordinal);
        var dead = EnglishCatalogue.Lines.Where(line => !written.Contains(line.Thai)).Select(line => $"{line.File}: “{line.Thai}” stands nowhere").ToList();
        Assert.True(dead.Count == 0, Listing.Of(dead));
    }

    [Fact]
    public void A_text_has_one_English_which_holds_no_Thai()
    {
        Assert.Empty(EnglishCatalogue.Lines.GroupBy(line => line.Thai).Where(same => same.Count() > 1).Select(same => $"“{same.Key}” stands in {string.Join(" and ", same.Select(line => line.File))}"));
        Assert.All(EnglishCatalogue.Lines, line => Assert.True((!EnglishCatalogue.HasThai(line.English) || line.English == ItsOwnName) && line.English.Trim().Length > 0, line.Thai));
        Assert.All(EnglishCatalogue.Lines, line => Assert.Equal(Detail().Matches(line.Thai).Select(match => match.Value).Order(), Detail().Matches(line.English).Select(match => match.Value).Order()));
    }

    [Fact]
    public void No_view_holds_Thai_outside_quotation_marks()
    {
        var bare = SourceTree.Views.SelectMany(Bare).ToList();
        Assert.True(bare.Count == 0, Listing.Of(bare));
    }

    [Fact]
    public void What_these_tests_look_for_is_found()
    {
        Assert.NotEmpty(Untranslated([new SourceFile("control.cs", "Say[\"ไม่มีใครแปลประโยคนี้\"]")]));
        Assert.NotEmpty(Untranslated([new SourceFile("control.cshtml", "<field asp-for=\"X\" label=\"ไม่มีใครแปลป้ายนี้\" />")]));
        Assert.NotEmpty(Untranslated([new SourceFile("control.cshtml", "<td data-label=\"@Say[\"ไม่มีใครแปล\"]\">")]));
        Assert.NotEmpty(Bare(new SourceFile("control.cshtml", "<p>ข้อความลอย</p>")));
        Assert.Empty(Bare(new SourceFile("control.cshtml", "<p title=\"x\">@Say[\"ข้อความ\"]</p> @* หมายเหตุ *@")));
    }

    // A broken rule's sentence stands in the catalogue of rules, with its English beside it.
    private static IEnumerable<string> Untranslated(IEnumerable<SourceFile> files) =>
        Literals.Thai(files).Where(literal => !InEnglish.Contains(literal.Text)).Select(literal => $"{literal.File.Path}:{literal.Line} “{literal.Text}” has no English");

    private static IEnumerable<string> Bare(SourceFile view) =>
        BareThai().Matches(Literals.WithoutThaiQuotes(view)).Select(match => $"{view.Path}: “{match.Value}” is not said by Say");

    [GeneratedRegex(@"[\u0E01-\u0E5B][\u0E01-\u0E5B ]*", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BareThai();

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Detail();
}
