using Aggregator.Intake;
using Aggregator.Server.Commands;
using Aggregator.Server.Hosting;
using Aggregator.Server.Settings;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Diagnosing;

/// <summary>What the office has set, without repeating what it may have set in secret.</summary>
internal static class SettingsDiagnoses
{
    private const string Area = "设置";

    public static IReadOnlyList<Diagnosis> Of(string folder)
    {
        var found = new List<Diagnosis>();
        Try(() => found.AddRange(SettingsKeys.Unknown(folder).Select(sentence => Diagnosis.Wrong(Area, sentence, ""))));
        Try(() => StoreSettings.Read(folder));
        Try(() => JobSettings.Read(folder));
        Try(() =>
        {
            using var office = new ConfigurationManager();
            office.AddOfficeSources(folder);
            var site = new SiteOptions();
            try
            {
                office.GetSection("Site").Bind(site);
            }
            catch (InvalidOperationException)
            {
                throw new RefusedInputException(["Site 部分写法不对，请对照 src/SETTINGS.md 改正。"]);
            }

            found.AddRange(site.Problems().Select(problem => Diagnosis.Wrong(Area, problem, "")));
        });
        var file = Path.Combine(folder, "settings.json");
        if (!OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
        {
            found.Add(Diagnosis.Note(Area, "settings.json 别人也能读（数据目录放开时）", $"写有密码时请执行 chmod 600 {file}，或改用环境变量。"));
        }

        return found.Exists(one => one.Level == DiagnosisLevel.Wrong) ? [.. found.DistinctBy(one => one.Found)]
            : [Diagnosis.Well(Area, File.Exists(file) ? "settings.json 和环境变量中的设置都认识，都能用" : "没有 settings.json，按默认设置"), .. found];

        void Try(Action read)
        {
            try
            {
                read();
            }
            catch (RefusedInputException refused)
            {
                found.AddRange(refused.Messages.Select(message => Diagnosis.Wrong(Area, message, "")));
            }
        }
    }
}
