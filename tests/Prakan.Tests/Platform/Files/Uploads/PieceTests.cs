using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Uploads;

namespace Prakan.Tests.Platform.Files.Uploads;

/// <summary>A line over which nothing more comes, though nobody has hung it up: its sender is on another line already.</summary>
public sealed class PieceTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200), Endless = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("prakan-piece-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_had_come_before_the_silence_is_kept_and_the_next_writer_may_go_on()
    {
        var folder = new FilesFolder(place.FullName, new NodeHealth());
        var (id, line) = (Guid.NewGuid(), new Pipe());
        await line.Writer.WriteAsync(new byte[700], Cancel);
        using (var file = folder.Open(id)!)
        {
            var piece = new Piece(file, 1_000, checksum: null) { Silence = Short };
            await piece.ReadAsync(Request(line)).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
            Assert.Equal((PieceEnd.Cut, 700), (piece.End, file.Length));
        }
        using var next = folder.Open(id);
        Assert.Equal(700, next!.Length);
    }

    /// <summary>The control: without it the old line is listened to for as long as it likes.</summary>
    [Fact]
    public async Task A_slow_line_is_not_a_silent_one()
    {
        var line = new Pipe();
        using var file = new FilesFolder(place.FullName, new NodeHealth()).Open(Guid.NewGuid())!;
        var piece = new Piece(file, 1_000, checksum: null) { Silence = Endless };
        var reading = piece.ReadAsync(Request(line));
        await line.Writer.WriteAsync(new byte[600], Cancel);
        Assert.NotSame(reading, await Task.WhenAny(reading, Task.Delay(2 * Short, Cancel)));
        await line.Writer.WriteAsync(new byte[400], Cancel);
        await line.Writer.CompleteAsync();
        await reading;
        Assert.Equal((PieceEnd.Whole, 1_000), (piece.End, file.Length));
    }

    public void Dispose() => place.Delete(recursive: true);

    private static DefaultHttpContext Request(Pipe line) => new() { Request = { Body = line.Reader.AsStream() } };
}
