using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.Tests.Contract;

/// <summary>One engine in an application of its own, as the product would host it.</summary>
public sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EngineUnderTest(Action<IServiceCollection> addEngine, Journal journal, TimeProvider? clock = null)
    {
        var services = new ServiceCollection().AddSingleton(journal).AddSingleton<IJobFailures>(journal).AddSingleton(clock ?? TimeProvider.System);
        addEngine(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Engine = _services.GetRequiredService<IJobEngine>();
    }

    public IJobEngine Engine { get; }

    public IServiceProvider Services => _services;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
