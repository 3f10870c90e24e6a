using Aggregator.Core.Documents;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aggregator.Server.Web;

/// <summary>What every page derives from: whatever a page says of a report is written with the numbers of persons masked.</summary>
public abstract class MaskedPage : Page
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
