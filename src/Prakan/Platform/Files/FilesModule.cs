using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Viruses;
using Prakan.Platform.Files.Previews;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Strays;
using Prakan.Platform.Files.Trash;
using Prakan.Platform.Files.Uploads;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>Files that are never lost: how they come in, where they stand, and how they go out.</summary>
public sealed class FilesModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<NodeHealth>();
        services.AddSingleton(house => FilesFolder.For(house.GetRequiredService<IConfiguration>(), house.GetRequiredService<DataFolder>(), house.GetRequiredService<NodeHealth>()));
        services.AddSingleton<Stores>();
        services.AddSingleton(house => house.GetRequiredService<Stores>().House);
        services.AddScoped<SlotOwners>();
        services.AddScoped<SlotReading>();
        services.AddScoped<Receiving>();
        services.AddScoped<FormFiles>();
        services.AddScoped<FileDoor>();
        services.AddScoped<UploadDesk>();
        services.AddSingleton<UploadSweep>();
        services.AddSingleton<Emptying>();
        services.AddSingleton<StraySweep>();
        services.AddSingleton(new Clamd(options["Prakan:Clamd"] is { Length: > 0 } socket ? socket : Clamd.UsualSocket));
        services.AddSingleton<Examiner>();
        services.AddSingleton<PagePictures>();
        services.AddSingleton<Examining>();
        services.AddHostedService<FilesClock>();
    }

    public override async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.JudgeFiles)) return [];
        var files = db.StoredFiles.Below([post.Path]);
        var held = files.Held().OrderBy(one => one.CheckedAt).Take(OpenWork.Most).Select(_ => true);
        var late = files.Late(now).OrderBy(one => one.NextCheckAt).Take(OpenWork.Most).Select(_ => false);
        var waiting = (await held.Concat(late).ToListAsync(cancel)).ToLookup(one => one);
        return [.. Work("ไฟล์ที่พักไว้ รอพิจารณา", waiting[true].Count()), .. Work("ไฟล์ที่รอตรวจนานผิดปกติ", waiting[false].Count())];

        static IEnumerable<OpenWork> Work(string thai, int count) => count > 0 ? [new OpenWork(thai, "/files/held", count)] : [];
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapUploads();
}
