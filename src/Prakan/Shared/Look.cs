using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;
using Prakan.Shared.Messages;

namespace Prakan.Shared;

/// <summary>How pages are made, dressed, and sent.</summary>
public static class Look
{
    public const string FormCookie = "prakan-form";

    private const string AYear = "public, max-age=31536000, immutable";

    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Say>();
        services.AddScoped<PageChrome>();
        services.AddScoped<Nonce>();
        services.AddSingleton<IStringLocalizerFactory, CatalogueLocalizer>();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, BindingSentences>();
        services.AddRazorPages()
            .WithRazorPagesAtContentRoot()
            .AddDataAnnotationsLocalization()
            .AddMvcOptions(mvc =>
            {
                mvc.ModelBinderProviders.Insert(0, new ThaiDateBinderProvider());
                mvc.ModelBinderProviders.Insert(0, new ThaiNumberBinderProvider());
            });
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<CookieTempDataProviderOptions>(notice => notice.Cookie.Name = PassingWord.Cookie);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(tokens => tokens.Cookie = new HostCookie(FormCookie));
        services.AddResponseCompression(Compress);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services;
    }

    public static WebApplication UseLook(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseFrontDoor();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseResponseCompression();
        app.Use(KeepFonts);
        app.MapStaticAssets().WithMetadata(new PublicAttribute());
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    // Safe over HTTPS: a form's token is masked anew in every answer, so lengths tell nothing about it.
    private static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    }

    // The style sheet names each font by its content, which the framework cannot know.
    private static Task KeepFonts(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/assets/fonts"))
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = AYear;
                return Task.CompletedTask;
            });
        return next(context);
    }
}
