namespace Aggregator.Core.Checking;

/// <summary>What a rule is about: the chapters of the rule book, in its order.</summary>
public enum RuleFamily
{
    /// <summary>表格勾稽: identities, form edition, rows and labels.</summary>
    Tables,

    /// <summary>填写规范: blanks, marks, placeholders, filling notes.</summary>
    Filling,

    /// <summary>文表一致与文内一致: the text against the tables and against itself.</summary>
    TextAndTables,

    /// <summary>跨年衔接: this year against the last.</summary>
    Years,

    /// <summary>篇章与要素: sections, elements, title, sign-off.</summary>
    Sections,

    /// <summary>用语与名称: units, terms, scope, damaged or strange text.</summary>
    Wording,

    /// <summary>个人信息.</summary>
    PersonalData,

    /// <summary>报送与公布时限.</summary>
    Calendar,

    /// <summary>文字雷同.</summary>
    Reuse,
}
