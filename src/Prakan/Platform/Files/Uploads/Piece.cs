using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files.Uploads;

/// <summary>Reads the body of one request into a growing file, through one small buffer, as far as the line holds.</summary>
internal sealed class Piece(GrowingFile file, long most, byte[]? checksum)
{
    /// <summary>A telephone that has gone from one tower to another says nothing more on its old line, and cannot go on before the old one has let go.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    public PieceEnd End { get; private set; }

    /// <summary>The house takes a megabyte of a form; here the slot says how much. Told before anything is refused: the server reads what it refuses, so that the sender hears why and not only that the line broke.</summary>
    public static void Allow(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
    }

    public async Task ReadAsync(HttpContext http)
    {
        Allow(http, most);
        var began = file.Length;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var silence = new CancellationTokenSource();
        var buffer = ArrayPool<byte>.Shared.Rent(GrowingFile.Piece);
        try
        {
            while (await ReadAsync(http, buffer, silence) is > 0 and var count)
            {
                if (file.Length - began + count > most)
                {
                    End = PieceEnd.TooMuch;
                    break;
                }
                if (checksum is not null) sum.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), CancellationToken.None);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        // Half of a piece cannot be told from a wrong one.
        if (checksum is not null && End != PieceEnd.TooMuch && !CryptographicOperations.FixedTimeEquals(sum.GetCurrentHash(), checksum)) End = PieceEnd.Wrong;
        if (End is PieceEnd.Wrong or PieceEnd.TooMuch) file.CutTo(began);
    }

    /// <summary>A line that breaks is the end of what has come; what had come before it is read to its end.</summary>
    private async Task<int> ReadAsync(HttpContext http, byte[] buffer, CancellationTokenSource silence)
    {
        silence.CancelAfter(Silence);
        try
        {
            return await http.Request.Body.ReadAsync(buffer.AsMemory(0, GrowingFile.Piece), silence.Token);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            End = PieceEnd.TooMuch;
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            End = PieceEnd.Cut;
        }
        return 0;
    }
}

internal enum PieceEnd
{
    Whole,
    Cut,
    Wrong,
    TooMuch,
}
