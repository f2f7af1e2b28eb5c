using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Prakan.Commands;
using Prakan.Data;
using Prakan.Data.Embedded;

namespace Prakan.Bench;

/// <summary>The same house once more, in this process and without a door, beside one that serves: what cannot be asked for by a page is done here.</summary>
internal static class InnerHouse
{
    public static WebApplication Build(Cluster cluster, DataFolder folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = nameof(Prakan), ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddPrakanOptions(["--data", folder.Path]);
        return Program.Build(builder, cluster, folder);
    }
}
