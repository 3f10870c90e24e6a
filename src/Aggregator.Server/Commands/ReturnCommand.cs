using System.CommandLine;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Intake.Rosters;
using Aggregator.Server.Hosting;

namespace Aggregator.Server.Commands;

/// <summary><c>aggregator return</c>: sends a unit's report back for correction, or takes that back. The next night acts on it.</summary>
internal static class ReturnCommand
{
    public static Command Create()
    {
        var store = new StoreArguments();
        var unit = new Option<string>("--unit") { Description = "单位代码或名称。", Required = true };
        var year = new Option<int>("--year") { Description = "报告年度。", Required = true };
        var reason = new Option<string?>("--reason") { Description = "退回原因，写给报送单位看。" };
        var by = new Option<string>("--by") { Description = "退回人或撤回人。", DefaultValueFactory = _ => "主管部门" };
        var due = new Option<string?>("--due") { Description = "答复期限 yyyy-MM-dd，默认按期限文件的答复天数（未写为15天）。" };
        var day = new Option<string?>("--as-of") { Description = "退回日期 yyyy-MM-dd，默认为今天（北京时间）。" };
        var withdraw = new Option<bool>("--withdraw") { Description = "撤回该单位该年度最近一条尚有效的退回决定。" };
        var command = new Command("return", "退回一份报告要求修改；下次处理时生效。") { unit, year, reason, by, due, day, withdraw };
        store.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var database = new Store(store.Store(parsed));
            await new Migrator(database, TimeProvider.System).MigrateAsync(dryRun: false, stop);
            var returns = new ReturnStore(database, TimeProvider.System);
            var snapshot = await LastNight.SnapshotAsync(database, stop);
            var (named, reportYear) = (parsed.GetValue(unit)!, parsed.GetValue(year));
            var bearers = snapshot.Roster.Find(named) is { } coded ? [coded] : snapshot.Roster.Bearing(named);
            var found = bearers.Count == 0
                ? throw new RefusedInputException([$"单位“{named}”不在最近一次处理所用的名册上，请核对 --unit。"])
                : snapshot.Roster.BearerOf(bearers, reportYear, handedIn: null)
                ?? throw new RefusedInputException([$"“{named}”先后指{UnitTimes.Listed(bearers)}，请用 --unit 写单位代码。"]);
            if (parsed.GetValue(withdraw))
            {
                var isBack = await returns.WithdrawAsync(found.Code, reportYear, sha256: null, parsed.GetValue(by)!, stop);
                if (isBack)
                {
                    await VerbAudit.NoteAsync(database, store, parsed, "return", found.Code, new Dictionary<string, string> { ["withdraw"] = "yes", ["year"] = Text(reportYear), ["by"] = parsed.GetValue(by)! }, stop);
                }

                Console.WriteLine(isBack ? $"已由{parsed.GetValue(by)}撤回{found.Name}{reportYear}年度最近的一条退回决定，下次处理时生效。" : $"{found.Name}{reportYear}年度没有尚有效的退回决定，没有改动。");
                return ExitCodes.Done;
            }

            var submission = snapshot.Accepted(found.Code, reportYear)
                ?? throw new RefusedInputException([$"{found.Name}{reportYear}年度没有已采纳的报告可以退回，请核对 --unit 和 --year。"]);
            var order = ReturnRequest.OrderFor(submission, parsed.GetValue(reason), parsed.GetValue(by)!, DayArgument.Of("--as-of", parsed.GetValue(day)),
                parsed.GetValue(due) is { } last ? DayArgument.Of("--due", last) : null, snapshot.Calendar.AnswerDays);
            var isNew = await returns.AddAsync(order, stop);
            if (isNew)
            {
                await VerbAudit.NoteAsync(database, store, parsed, "return", found.Code, new Dictionary<string, string> { ["year"] = Text(reportYear), ["by"] = order.By, ["sha256"] = order.Sha256 }, stop);
            }

            Console.WriteLine(ReturnRequest.Told(found, order, submission.File, snapshot, isNew));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
