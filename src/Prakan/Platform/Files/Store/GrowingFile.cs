using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Prakan.Platform.Files.Store;

/// <summary>A file that is still arriving. Whoever has it is its only writer; it is hashed on the way as long as it is written from its beginning on.</summary>
public sealed class GrowingFile : IDisposable
{
    public const int Piece = 64 << 10;

    private readonly FilesFolder folder;
    private readonly SafeFileHandle latch;
    private readonly SafeFileHandle file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long hashed;
    private bool synced;

    internal GrowingFile(FilesFolder folder, string path)
    {
        (this.folder, Place) = (folder, path);
        // A latch of its own: the file itself is moved away when it is whole, and a lock would move with it.
        latch = Open(path + ".latch");
        try
        {
            file = Open(path);
        }
        catch
        {
            latch.Dispose();
            throw;
        }
        Length = RandomAccess.GetLength(file);
    }

    public string Place { get; }
    public long Length { get; private set; }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        synced = false;
        await RandomAccess.WriteAsync(file, bytes, Length, cancel);
        if (Length == hashed)
        {
            hash.AppendData(bytes.Span);
            hashed += bytes.Length;
        }
        Length += bytes.Length;
    }

    /// <summary>Takes in a whole stream, a piece at a time.</summary>
    public async Task TakeAsync(Stream from, CancellationToken cancel)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await from.ReadAsync(piece.AsMemory(0, Piece), cancel) is > 0 and var count) await WriteAsync(piece.AsMemory(0, count), cancel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>Drops what came after this length, also the half of a piece that a full disk took.</summary>
    public void CutTo(long length)
    {
        synced = false;
        RandomAccess.SetLength(file, length);
        Length = length;
        if (hashed > length) Forget();
    }

    /// <summary>Once for what was written: a second sync of the same bytes would wait for the disk again.</summary>
    public void Sync()
    {
        if (synced) return;
        folder.Sync(file, Place);
        synced = true;
    }

    /// <summary>Its name; what was not hashed on the way is read once more.</summary>
    public async Task<ContentName> NameAsync(CancellationToken cancel)
    {
        if (hashed != Length)
        {
            Forget();
            var piece = ArrayPool<byte>.Shared.Rent(Piece);
            try
            {
                for (; await RandomAccess.ReadAsync(file, piece.AsMemory(0, Piece), hashed, cancel) is > 0 and var count; hashed += count) hash.AppendData(piece, 0, count);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(piece);
            }
        }
        return ContentName.Of(hash.GetCurrentHash());
    }

    /// <summary>A part of what has come, for whoever sends it on.</summary>
    internal Stream Part(long from, long count) => new FilePart(file, from, count);

    /// <summary>Drops what a failing disk took of a piece. Where even that fails it stays: the upload's row says how much of it is believed.</summary>
    public void GiveBack(long length) => Try(() => CutTo(length));

    /// <summary>Gives up what is there, also the latch: only whoever holds it may. What cannot be taken away is swept later; whoever sent it need not hear of it.</summary>
    public void Delete()
    {
        Try(() => File.Delete(Place));
        Try(() => File.Delete(Place + ".latch"));
    }

    public void Dispose()
    {
        file.Dispose();
        latch.Dispose();
        hash.Dispose();
    }

    private static void Try(Action tidying)
    {
        try
        {
            tidying();
        }
        catch (IOException)
        {
            // Nothing depends on it.
        }
    }

    private void Forget()
    {
        hash.GetHashAndReset();
        hashed = 0;
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
