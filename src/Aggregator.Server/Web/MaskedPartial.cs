using Aggregator.Core.Documents;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Aggregator.Server.Web;

/// <summary>The same as <see cref="MaskedPage"/> for what pages share: layout and parts.</summary>
/// <typeparam name="TModel">What the part shows.</typeparam>
public abstract class MaskedPartial<TModel> : RazorPage<TModel>
{
    /// <inheritdoc/>
    public override void Write(string? value) => base.Write(value is null ? null : PersonalData.Mask(value));

    /// <inheritdoc/>
    public override void Write(object? value)
    {
        if (value is string text)
        {
            Write(text);
        }
        else
        {
            base.Write(value);
        }
    }
}
