using System.Data.Common;
using System.Globalization;

namespace Aggregator.Data;

/// <summary>The application lock that lets one worker migrate a SQL Server database at a time; it ends with the transaction.</summary>
internal static class ServerLock
{
    private const string Take = """
        DECLARE @outcome int;
        EXEC @outcome = sp_getapplock @Resource = N'aggregator-migrate', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 120000;
        SELECT @outcome;
        """;

    /// <summary>Waits two minutes at most.</summary>
    /// <exception cref="SchemaRefusedException">Somebody else has held it all the time.</exception>
    public static async Task TakeAsync(DbCommand command, CancellationToken stop)
    {
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Take;
            command.CommandTimeout = 150;
            var outcome = Convert.ToInt32(await command.ExecuteScalarAsync(stop).ConfigureAwait(false), CultureInfo.InvariantCulture);
            if (outcome < 0)
            {
                throw new SchemaRefusedException("另一个进程正在升级数据库，等待两分钟仍未结束。请稍后重试，或先停止其他正在启动的服务。");
            }
        }
    }
}
