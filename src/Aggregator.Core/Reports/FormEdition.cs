namespace Aggregator.Core.Reports;

/// <summary>Which form or outline a text follows. The values of <c>form</c> in submissions.json.</summary>
public enum FormEdition
{
    /// <summary>Not an annual report of any known form.</summary>
    Other,

    /// <summary>国办公开办函〔2021〕30号, report years 2021 on.</summary>
    Form2021,

    /// <summary>国办公开办函〔2019〕60号, report years 2019 and 2020.</summary>
    Form2019,

    /// <summary>国办发〔2014〕32号, 政府信息公开情况统计表, report years 2014-2018.</summary>
    Statistics2014,

    /// <summary>The narrative outline under the 2008 Regulations, report years 2008-2018.</summary>
    Outline2008,

    /// <summary>A half-year or quarterly summary of the work, not an annual report.</summary>
    Summary,
}
