using System.Globalization;
using System.Text;
using Aggregator.Server.Commands;
using Aggregator.Server.Hosting;

// The machine's language never reaches a figure, a file or a sort order.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
ServiceManagers.SettleFolder();
return await CommandLine.RunAsync(args);
