using System.Globalization;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files.Uploads;

/// <summary>tus 1.0 at /uploads.</summary>
internal static class UploadRoutes
{
    public const string Root = "/uploads";

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup(Root).WithMetadata(new RequiresAttribute(Verb.WriteReport)).AddEndpointFilter<UploadDoor>().ExcludeFromDescription();
        routes.MapMethods(Root, [HttpMethods.Options], Tell).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
        uploads.MapPost("", CreateAsync);
        uploads.MapMethods("/{id:guid}", [HttpMethods.Head], AskAsync);
        uploads.MapPatch("/{id:guid}", AppendAsync);
        uploads.MapDelete("/{id:guid}", EndAsync);
    }

    private static IResult Tell(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers["Tus-Resumable"] = headers["Tus-Version"] = Tus.Version;
        headers["Tus-Extension"] = Tus.Extensions;
        headers["Tus-Checksum-Algorithm"] = Tus.ChecksumAlgorithm;
        return Results.NoContent();
    }

    private static async Task<IResult> CreateAsync(HttpContext http, UploadDesk desk, FilesFolder folder)
    {
        if (!Tus.IsSpoken(http.Request)) return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        if (Tus.Length(http.Request) is not { } bytes || Tus.Metadata(http.Request) is not { } said || !Tus.TryChecksum(http.Request, out var checksum)) return Results.BadRequest();
        Piece.Allow(http, Math.Min(bytes, BringsFilesAttribute.Most));
        var key = new SlotKey(said.GetValueOrDefault("owner", ""), said.GetValueOrDefault("slot", ""));
        if (await desk.BeginAsync(key, said.GetValueOrDefault("filename"), bytes, http.RequestAborted) is not { } upload) return Results.NotFound();

        http.Response.Headers.Location = $"{Root}/{upload.Id}";
        if (!Tus.IsPiece(http.Request)) return Standing(http, upload, 0, StatusCodes.Status201Created);
        using var file = folder.Open(upload.Id);
        return file is null ? Results.StatusCode(StatusCodes.Status423Locked) : await TakeAsync(http, desk, upload, file, checksum, StatusCodes.Status201Created);
    }

    private static async Task<IResult> AskAsync(Guid id, HttpContext http, UploadDesk desk)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } upload) return Results.NotFound();
        if (!Tus.IsSpoken(http.Request)) return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        if (IsOver(upload, desk)) return Results.StatusCode(StatusCodes.Status410Gone);
        http.Response.Headers["Upload-Length"] = upload.Bytes.ToString(CultureInfo.InvariantCulture);
        return Standing(http, upload, desk.SafeOf(upload), StatusCodes.Status200OK);
    }

    private static async Task<IResult> AppendAsync(Guid id, HttpContext http, UploadDesk desk, FilesFolder folder)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } known) return Results.NotFound();
        Piece.Allow(http, known.Bytes);
        if (!Tus.IsSpoken(http.Request)) return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        if (!Tus.IsPiece(http.Request)) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Tus.Offset(http.Request) is not { } offset || !Tus.TryChecksum(http.Request, out var checksum)) return Results.BadRequest();

        using var file = folder.Open(id);
        if (file is null) return Results.StatusCode(StatusCodes.Status423Locked);
        // Read again: another writer may have been here between the first look and the latch.
        if (await desk.ReloadAsync(id, http.RequestAborted) is not { } upload) return Results.NotFound();
        if (IsOver(upload, desk)) return Results.StatusCode(StatusCodes.Status410Gone);
        var safe = upload.SafeOf(file.Length);
        if (offset != safe) return Standing(http, upload, safe, StatusCodes.Status409Conflict);
        if (!upload.IsDone) return await TakeAsync(http, desk, upload, file, checksum, StatusCodes.Status204NoContent);
        file.Delete();
        return Standing(http, upload, safe, StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> EndAsync(Guid id, HttpContext http, UploadDesk desk, FilesFolder folder)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } upload) return Results.NotFound();
        if (!Tus.IsSpoken(http.Request)) return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        using var file = folder.Open(id);
        if (file is null) return Results.StatusCode(StatusCodes.Status423Locked);
        await desk.EndAsync(upload, file, http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> TakeAsync(HttpContext http, UploadDesk desk, Upload upload, GrowingFile file, byte[]? checksum, int status) => await desk.TakeAsync(upload, file, checksum, http) switch
    {
        PieceEnd.Wrong => Results.StatusCode(Tus.ChecksumMismatch),
        PieceEnd.TooMuch => Results.StatusCode(StatusCodes.Status413PayloadTooLarge),
        _ => Standing(http, upload, upload.Received, status),
    };

    private static bool IsOver(Upload upload, UploadDesk desk) => upload.ExpiresAt <= desk.Now;

    private static IResult Standing(HttpContext http, Upload upload, long offset, int status)
    {
        http.Response.Headers["Upload-Offset"] = offset.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        return Results.StatusCode(status);
    }
}
