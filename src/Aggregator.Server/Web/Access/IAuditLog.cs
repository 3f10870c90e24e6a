namespace Aggregator.Server.Web.Access;

/// <summary>The log of who did what.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry.</summary>
    /// <param name="who">Who did it.</param>
    /// <param name="action">What: a code of <see cref="AuditActions"/>, or the address of a form.</param>
    /// <param name="subject">On what.</param>
    /// <param name="detail">What else is to be known; never a password or a key.</param>
    /// <param name="stop">Cancels.</param>
    Task WriteAsync(Person who, string action, string subject, IReadOnlyDictionary<string, string> detail, CancellationToken stop);
}
