using System.Net;
using System.Security.Cryptography;
using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;
using Prakan.FaultTests.Lines;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;

namespace Prakan.FaultTests;

/// <summary>A real disk of 64 MiB that fills up.</summary>
public sealed class FullDiskTests(Town town)
{
    private const int Size = 4 << 20;
    private readonly Ledger ledger = new();

    [Fact]
    public async Task It_refuses_in_words_goes_on_reading_and_takes_files_again_when_there_is_room()
    {
        await town.ServeAsync();
        var clerk = await Clerk.At(town, ledger, town.Drafts[2], piece: 2 << 20);
        await clerk.SendAsync(Size);
        using var disk = SmallDisk.Put(town.Files);
        Assert.SkipWhen(disk is null, "This machine lets nobody mount a disk of 64 MiB.");
        disk!.Fill(24 << 20);

        LedgerLine last;
        do last = await clerk.SendAsync(Size);
        while (last.Fate == Fate.Acknowledged && ledger.Acknowledged < 20);
        Assert.Equal("507 file.disk-full", last.Why);
        Assert.InRange(ledger.Acknowledged, 4, 16);
        Assert.Equal(Fate.Refused, (await clerk.FillInAsync(Size)).Fate);
        Assert.Equal("ok", (await (await town.As(Cast.Somsri)).Get("/healthz")).Text);
        await Reading.DemandAsync(town);

        disk.MakeRoom();
        Assert.Equal(Fate.Acknowledged, (await clerk.SendAsync(Size)).Fate);
        await DemandHalfAsync(disk);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    /// <summary>There was room when the piece began, and none any more when it came.</summary>
    private async Task DemandHalfAsync(SmallDisk disk)
    {
        var somsri = await town.As(Cast.Somsri);
        var sender = await Sender.At(somsri, town.Drafts[2]);
        var content = RandomNumberGenerator.GetBytes(Size);
        var line = ledger.Begin(town.Drafts[2], content);
        var url = await sender.Begin("ครึ่งเดียว.pdf", Size);
        using var held = new HeldContent(content);
        var sending = somsri.Send(HttpMethod.Patch, url, held, Sender.Spoken, ("RequestVerificationToken", sender.Token), ("Upload-Offset", "0"));
        await held.Half;
        disk.Fill();
        held.GoOn();
        Assert.Equal(HttpStatusCode.InsufficientStorage, (await sending).Status);
        var offset = (int)await sender.Offset(url);
        Assert.Equal(HttpStatusCode.InsufficientStorage, (await sender.Append(url, offset, content[offset..])).Status);

        disk.MakeRoom();
        Assert.Equal(204, (int)(await sender.Append(url, offset, content[offset..])).Status);
        line.Fate = Fate.Acknowledged;
    }
}
