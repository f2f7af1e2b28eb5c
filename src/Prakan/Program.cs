using Microsoft.AspNetCore.Mvc;
using Prakan.Commands;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Front;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Uploads;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.EMes;
using Prakan.Systems.ESar;
using Prakan.Systems.Lec;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Imports;
using Prakan.Systems.Surveys;

if (args is ["read-sheet", ..]) return await ReadSheetCommand.RunAsync(args);
if (args is [Dissection.Word, ..]) return await Dissection.CommandAsync(args);
return await CommandLine.RunAsync(args);

/// <summary>The list of modules, and the pipeline that every request walks through.</summary>
public partial class Program
{
    public static readonly Module[] Modules =
    [
        new FrontModule(),
        new OrganisationsModule(),
        new AccountsModule(),
        new PostsModule(),
        new SlipsModule(),
        new NoticesModule(),
        new AuditModule(),
        new FilesModule(),
        new RoundsModule(),
        new SurveysModule(),
        new ESarModule(),
        new EMesModule(),
        new IdentitiesModule(), new ImportsModule(), new DuplicatesModule(), new LecModule(),
    ];

    public static WebApplication Build(WebApplicationBuilder builder, Cluster cluster, DataFolder folder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(SecretKeys.Open(SecretKeys.FolderFor(builder.Configuration, folder.Path)));
        builder.Services.AddSingleton(folder);
        builder.Services.AddPrakanDb(cluster.ConnectionString);
        builder.Services.AddLook();
        builder.Services.AddOpenApi();
        builder.Services.Configure<MvcOptions>(mvc => mvc.Filters.Add<RuleFilter>());
        foreach (var module in Modules) module.AddServices(builder.Services, builder.Configuration);

        var app = builder.Build();
        app.Use(Arrival.StampAsync);
        app.UseLook();
        app.Use(UploadTurn.AwaitAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/healthz", NodeHealth.Answer).WithSummary("Answers once the house serves.").WithMetadata(new PublicAttribute());
        app.MapOpenApi("/openapi/v1.json").WithMetadata(new PublicAttribute());
        app.Use(InboxCount.ForgetAsync);
        app.Use(BringsFilesAttribute.AwaitAsync);
        foreach (var module in Modules) module.MapEndpoints(app);
        return app;
    }
}
