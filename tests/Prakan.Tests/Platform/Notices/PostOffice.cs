using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Notices;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Notices;

/// <summary>The house's own post, at work on the relay that a test names.</summary>
internal sealed class PostOffice(PrakanApp app, MailRelay relay)
{
    private const string Site = "https://prakan.test";

    private readonly SystemDb system = app.Services.GetRequiredService<SystemDb>();
    private readonly SiteAddress site = new(new ConfigurationBuilder().AddInMemoryCollection([new("Prakan:Address", Site)]).Build());
    private readonly IOptions<MailRelay> options = Options.Create(relay);

    public static MailRelay To(Relay relay) => new() { Host = "127.0.0.1", Port = relay.Port, From = "prakan@office.test", Patience = TimeSpan.FromSeconds(2), MostTries = 3 };

    public Task CarryAsync() => new MailCarrier(system, options, site, app.Clock).CarryAsync(TestContext.Current.CancellationToken);

    public Task WriteAsync() => new NoticeLetters(system, options, site, app.Clock).WriteAsync(TestContext.Current.CancellationToken);

    public Task WriteDigestsAsync() => new DigestLetters(system, options, site, app.Clock).WriteAsync(TestContext.Current.CancellationToken);
}
