using System.Net;
using System.Net.Sockets;

namespace Aggregator.Intake.Portals;

/// <summary>Connects to addresses that were looked at: the name is resolved once, and it is the very address that was judged that is called, so that no second answer of a name server counts.</summary>
/// <param name="allows">Whether a host, at a port, may have an address of the office's own network.</param>
/// <param name="resolve">Tells the addresses of a name.</param>
internal sealed class PortalDial(Func<string, int, bool> allows, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, stop).ConfigureAwait(false);
        var may = allows(host, port) ? addresses : [.. addresses.Where(address => !ForbiddenAddresses.Holds(address))];
        if (may.Length == 0)
        {
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new ForbiddenAddressException(host);
        }

        Exception? failed = null;
        foreach (var address in may)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), stop).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException refused)
            {
                socket.Dispose();
                failed = refused;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failed!;
    }
}
