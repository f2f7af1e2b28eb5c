using System.Net;

namespace Prakan.FaultTests.Lines;

/// <summary>A proxy in a hurry: it takes a piece, answers by itself that it has come, and passes it on to nobody.</summary>
internal sealed class HastyLine() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Patch) return await base.SendAsync(request, cancellationToken);
        var taken = (await request.Content!.ReadAsByteArrayAsync(cancellationToken)).Length + long.Parse(request.Headers.GetValues("Upload-Offset").Single());
        return new HttpResponseMessage(HttpStatusCode.NoContent) { Headers = { { "Upload-Offset", $"{taken}" } }, RequestMessage = request, Content = new ByteArrayContent([]) };
    }
}
