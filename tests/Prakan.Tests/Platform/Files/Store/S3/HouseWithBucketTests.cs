using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Store.S3;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>The whole house on a bucket, from the sender's browser to the reader's.</summary>
[Collection(WithSwift.Name)]
public sealed class HouseWithBucketTests(PrakanApp app, Swift swift) : IClassFixture<PrakanApp>
{
    /// <summary>More than the connections that the tests' database grants to requests.</summary>
    private const int Waiting = 12;
    private static readonly byte[] Paper = RandomNumberGenerator.GetBytes(200_000);

    [Fact]
    public async Task What_is_sent_stands_in_the_bucket_and_comes_back_whole_or_in_parts()
    {
        await using var house = In(await swift.BucketAsync());
        var (id, sender, somsri) = await BeginAsync(house);
        var upload = Guid.Parse((await sender.Whole("มติ.pdf", Paper)).Split('/')[^1]);
        var file = await FileAsync(id);

        var stores = house.Services.GetRequiredService<Stores>();
        Assert.True(await stores.S3.HasAsync(file!.Content, TestContext.Current.CancellationToken));
        Assert.False(await stores.Disk.HasAsync(file.Content, TestContext.Current.CancellationToken));
        Assert.Equal(Paper, (await somsri.Get($"/files/{file.Id}/content")).Bytes);
        Assert.Equal(Paper[1_000..2_001], (await somsri.Send(HttpMethod.Get, $"/files/{file.Id}/content", null, ("Range", "bytes=1000-2000"))).Bytes);
        Assert.Empty(Directory.EnumerateFiles(house.Services.GetRequiredService<FilesFolder>().Growing, $"{upload:n}*"));
    }

    [Fact]
    public async Task A_store_that_hangs_refuses_files_and_stops_no_page_and_is_used_again_when_it_is_back()
    {
        await using var line = new BadLine(swift.Port);
        var bucket = await swift.BucketAsync(line.Port);
        (bucket.Patience, bucket.Tries) = (TimeSpan.FromSeconds(10), 1);
        await using var house = In(bucket);
        var (id, sender, somsri) = await BeginAsync(house);
        line.Fault = LineFault.Hangs;
        var clock = Stopwatch.StartNew();
        var sending = Enumerable.Range(0, Waiting).Select(i => sender.Create($"{i}.pdf", Paper.Length, Paper)).ToList();
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)(await somsri.Get("/inbox")).Status);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"The page took {clock.Elapsed}.");
        foreach (var answer in await Task.WhenAll(sending))
        {
            Assert.Equal(503, (int)answer.Status);
            Assert.Contains("file.store-away", answer.Text, StringComparison.Ordinal);
        }
        Assert.Null(await FileAsync(id));

        line.Fault = LineFault.None;
        await sender.Whole("มติ.pdf", Paper);
        var file = await FileAsync(id);
        line.Fault = LineFault.Unavailable;
        Assert.Equal(503, (int)(await somsri.Get($"/files/{file!.Id}/content")).Status);
        line.Fault = LineFault.None;
        Assert.Equal(Paper, (await somsri.Get($"/files/{file.Id}/content")).Bytes);
    }

    [Fact]
    public async Task A_plain_form_is_told_why_its_file_was_not_taken()
    {
        await using var line = new BadLine(swift.Port) { Fault = LineFault.Refuses };
        var bucket = await swift.BucketAsync(line.Port);
        bucket.Tries = 1;
        await using var house = In(bucket);
        var (id, _, somsri) = await BeginAsync(house);
        var page = await somsri.PostFile(await somsri.Get($"/obligations/{id}/files/resolution-committee"), "Files", "มติ.pdf", Paper);
        Assert.Contains("ที่เก็บไฟล์ของระบบยังไม่ตอบ", page.Main, StringComparison.Ordinal);
        Assert.Null(await FileAsync(id));
    }

    private WebApplicationFactory<Program> In(S3Place place) => app.With(_ => { },
        ("Prakan:Files:Store", "S3"), ("Prakan:Files:S3:Address", place.Address), ("Prakan:Files:S3:Bucket", place.Bucket), ("Prakan:Files:S3:Key", place.Key),
        ("Prakan:Files:S3:SecretFile", place.SecretFile), ("Prakan:Files:S3:Patience", $"{place.Patience}"), ("Prakan:Files:S3:Tries", $"{place.Tries}"));

    private async Task<(long Id, Sender Sender, Browser Somsri)> BeginAsync(WebApplicationFactory<Program> house)
    {
        var somsri = new Browser(house.CreateDefaultClient(new Uri("https://prakan.test"))) { Cookies = { [SessionHandler.CookieName] = (await app.As(Cast.Somsri)).Cookies[SessionHandler.CookieName] } };
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        return (id, await Sender.At(somsri, id), somsri);
    }

    private async Task<StoredFile?> FileAsync(long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Owner == $"obligation:{report}");
    }
}
