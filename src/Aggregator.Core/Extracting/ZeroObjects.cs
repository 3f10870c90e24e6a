namespace Aggregator.Core.Extracting;

/// <summary>What a sentence of negation says there was none of.</summary>
internal static class ZeroObjects
{
    /// <summary>The metrics named in the words of a clause, in a fixed order.</summary>
    public static IReadOnlyList<string> In(ReadOnlySpan<char> clause)
    {
        // One who asks is no request, and what a request led to is not one either.
        var text = Has(clause, "申请人") || Has(clause, "因依申请公开")
            ? clause.ToString().Replace("申请人", "", StringComparison.Ordinal).Replace("因依申请公开", "", StringComparison.Ordinal)
            : clause;
        var review = Has(text, "复议");
        var suit = Has(text, "诉讼") || Has(text, "应诉");
        var dispute = review || suit;
        if (Has(text, "支出") || Has(text, "经费") || Has(text, "预算"))
        {
            return dispute && Has(text, "支出") ? ["litigation_expenditure_yuan"] : [];
        }

        List<string> codes = [];
        if (Has(text, "咨询"))
        {
            codes.Add("consultations_total");
        }
        else if (Has(text, "前来申请"))
        {
            codes.Add("requests_reading_room");
        }
        else if (Has(text, "结转") && !dispute)
        {
            codes.Add(Has(text, "下年") || Has(text, "下一年") || Has(text, "次年") ? "requests_carried_out" : "requests_carried_in");
        }
        else if (dispute ? IsRequestBesideDispute(text) : Has(text, "申请") && !Has(text, "行政事业性") && !Has(text, "申请减免"))
        {
            codes.Add("requests_received_total");
        }

        Add(codes, "replies_denied", Has(text, "不予公开") && !dispute);
        Add(codes, "fees_collected", (Has(text, "收费") || Has(text, "费用") || Has(text, "信息处理费") || Has(text, "收取")) && !Has(text, "行政事业性"));
        Add(codes, "fee_reductions", Has(text, "减免"));
        Add(codes, "reconsideration_cases", review);
        Add(codes, "litigation_cases", suit);
        Add(codes, "appeal_cases", Has(text, "申诉") || Has(text, "申述"));
        Add(codes, "complaints_reports", Has(text, "举报"));
        Add(codes, "classified_documents_disclosed", Has(text, "涉密文件") || Has(text, "涉密信息"));
        return codes;
    }

    /// <summary>What a section is about, for a sentence that leaves it to the heading.</summary>
    public static IReadOnlyList<string> OfSection(string section) => section switch
    {
        "review" or "S4" => ["reconsideration_cases", "litigation_cases"],
        "on_request" or "S3" => ["requests_received_total"],
        "fees" => ["fees_collected"],
        "consultation" => ["consultations_total"],
        _ => [],
    };

    /// <summary>The measure a metric is counted in.</summary>
    public static string Measure(string code) => code switch
    {
        "fees_collected" or "fee_reductions" or "litigation_expenditure_yuan" => "元",
        "consultations_total" or "requests_reading_room" => "次",
        _ => "件",
    };

    private static void Add(List<string> codes, string code, bool isNamed)
    {
        if (isNamed)
        {
            codes.Add(code);
        }
    }

    private static bool Has(ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    // 信息公开申请、行政复议 are two things; 申请行政复议 and 申请及提起诉讼 one.
    private static bool IsRequestBesideDispute(ReadOnlySpan<char> text)
    {
        for (var behind = text; behind.IndexOf("申请", StringComparison.Ordinal) is >= 0 and var at;)
        {
            behind = behind[(at + 2)..];
            var rest = behind;
            rest = rest.StartsWith("事项", StringComparison.Ordinal) ? rest[2..] : rest.StartsWith("件", StringComparison.Ordinal) ? rest[1..] : rest;
            var joined = rest.StartsWith("以及", StringComparison.Ordinal) ? 2 : rest.Length > 0 && "、和及或与".Contains(rest[0], StringComparison.Ordinal) ? 1 : 0;
            if (joined > 0 && !rest[joined..].StartsWith("提起", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
