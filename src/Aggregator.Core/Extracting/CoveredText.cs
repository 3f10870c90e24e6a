using System.Text.RegularExpressions;

namespace Aggregator.Core.Extracting;

/// <summary>Blanks what holds digits and is no figure: titles, document numbers, dates, years, telephones, addresses. Length kept.</summary>
internal static partial class CoveredText
{
    /// <summary>Stands where a date, a number of a document or a contact was.</summary>
    public const char Cover = '\ue000';

    /// <summary>Stands where a quoted title was.</summary>
    public const char Title = '\ue001';

    /// <summary>The line with such passages covered.</summary>
    public static string Of(string line)
    {
        var covered = Titles().Replace(line, match => new string(Title, match.Length));
        covered = Numbers().Replace(covered, Blank);
        covered = Contacts().Replace(covered, Blank);
        return Dates().Replace(covered, Blank);
    }

    private static string Blank(Match match) => new(Cover, match.Length);

    [GeneratedRegex(@"《[^《》\n]{0,300}》", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"[〔\[［(（][0-9xX×*.]{0,6}[〕\]］)）]\s?第?\s?[0-9xX×*.]{1,6}\s?号|第\s?[0-9]{1,5}\s?(?:号|条|款|届|次|期|批|篇)|第[一二三四五六七八九十百]{1,5}(?:条|款|项|届|次|期|批)|[0-9]{1,6}号令?", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:电话|传真|邮编|邮政编码|热线|手机|QQ)(?:号码)?\s{0,2}[:：为是(（]?\s{0,2}[0-9][0-9\-—转]{4,20}|(?:https?://|www\.)[\x21-\x7e]{1,200}|(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,60}@[A-Za-z0-9.-]{1,60}|[0-9]{3,4}-[0-9]{7,8}|“[0-9]{5}”", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Contacts();

    [GeneratedRegex(@"(?:[0-9xX×*]{2,4}年)(?:度)?(?:[0-9xX×*]{1,2}月)?(?:[0-9xX×*]{1,2}[日号])?|[0-9]{1,2}月(?:[0-9]{1,2}[日号]|份)?|[0-9]{1,2}[日时]|[0-9]{1,3}个工作日", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Dates();
}
