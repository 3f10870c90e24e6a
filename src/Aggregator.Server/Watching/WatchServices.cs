using Aggregator.Jobs.Nights;
using Aggregator.Server.Notices;

namespace Aggregator.Server.Watching;

/// <summary>Puts the watch over the nights into an application: notices, readiness and measurements. The stores are added by somebody else.</summary>
internal static class WatchServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="watch">What the office has set.</param>
    /// <param name="notices">Whom it tells.</param>
    /// <param name="dataFolder">Whose disk is looked at.</param>
    public static IServiceCollection AddWatch(this IServiceCollection services, WatchSettings watch, NoticeSettings notices, string dataFolder)
    {
        services.AddSingleton(watch.Nights);
        services.AddSingleton(watch);
        services.AddSingleton(notices);
        services.AddSingleton<NightNews>();
        if (notices.Smtp.IsSet)
        {
            services.AddSingleton<INoticeChannel>(new SmtpChannel(notices.Smtp));
        }

        if (notices.Webhook.IsSet)
        {
            services.AddSingleton<INoticeChannel>(provider => new WebhookChannel(notices.Webhook, provider.GetRequiredService<TimeProvider>()));
        }

        services.AddSingleton<INoticeDesk, NoticeDesk>();
        services.AddSingleton<Web.INoticeLog, NoticeLog>();
        services.AddSingleton<Web.IReadiness>(provider => ActivatorUtilities.CreateInstance<Readiness>(provider, dataFolder));
        services.AddSingleton<WatchMeter>();
        services.AddSingleton<Web.IMetricsText, MetricsText>();
        return services;
    }
}
