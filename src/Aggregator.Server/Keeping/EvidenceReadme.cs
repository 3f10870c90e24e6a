namespace Aggregator.Server.Keeping;

/// <summary>What a bundle of evidence tells whoever opens it.</summary>
internal static class EvidenceReadme
{
    /// <summary>The text.</summary>
    public static string Of(EvidenceManifest manifest, string fingerprint) => FormattableString.Invariant($"""
        {manifest.City}{manifest.Year}年度政府信息公开工作年度报告考核：证据包
        {(manifest.Unit is { } unit ? $"只含一个单位：{unit}。" : "含全市各单位。")}第{manifest.Run}次运行，数据截至{manifest.AsOf:yyyy-MM-dd}，程序 {manifest.Program}（{manifest.Code}），规则集 {manifest.RuleSet}，评分方案 {manifest.Scheme}。

        一、里面有什么
          manifest.json     其余每个文件的大小和 SHA-256
          manifest.sig      对 manifest.json 的签名（ECDSA P-256、SHA-256，DER，base64）
          public-key.pem    签名的公钥，指纹（SHA-256）{fingerprint}
          data/             当次运行的{(manifest.Unit is null ? "全部数据：报送、数字、问题、汇总、得分、排名" : "该单位的数据：报送、数字、问题、得分；其他单位的名称已略去")}；每行一条
          words/            处理意见、复核、退回、归属、网上报送的登记，截至该次运行
          scheme.json       评分方案
          originals/        {(manifest.Unit is null ? "读入的每个文件本身，以 SHA-256 命名；名称见 inputs.json" : "该单位报送的文件本身，以 SHA-256 命名")}
          audit.jsonl       操作记录的链，截至该次运行；{(manifest.Unit is null ? "与考核无关的（登录、账户等）" : "内容可能涉及其他单位，都")}只留校验值
          rows/             各文件逐行的校验值，用来指出被改动的是哪一行{(manifest.Unit is null ? "\n          published.json    当时发布的每个文件的 SHA-256" : "")}

        二、不用程序怎样核对
          1. 解压后，在目录中执行：sha256sum originals/*，每个文件的结果应与它的文件名相同。
          2. 对 manifest.json 中列出的每个文件，sha256sum 的结果应与 sha256 一项相同，目录里也不应有清单之外的文件（manifest.*、public-key.pem 除外）。
          3. base64 -d manifest.sig > sig.der
             openssl dgst -sha256 -verify public-key.pem -signature sig.der manifest.json    应显示 Verified OK
          4. openssl pkey -pubin -in public-key.pem -outform DER | sha256sum    应与主管部门另行公布的公钥指纹相同。

        三、用程序核对
          aggregator evidence verify 本文件.zip [--fingerprint 指纹] [--rerun]
          --rerun 用里面的原件和意见把整个考核重新算一遍，与 data/ 逐字节比较：这是最有力的核对，因为同样的输入一定得到同样的结果。

        四、签名证明什么，不证明什么
          签名证明：自签名起，清单和清单所列的文件没有被没有私钥的人改动过。
          签名不证明：内容在签名之前没有被改过，也不证明签名的时间；私钥由主管部门自己保管，谁有私钥谁就能另签一份。
          公钥指纹须从这个包以外的途径（公告、公函）取得，否则任何人都可以换一对密钥重做一个包。
          需要证明时间的，请在出具时把 manifest.json 的 SHA-256 写入公文，或交可信时间戳服务。
        {(manifest.WhyNoRerun is { } why ? $"\n五、不能用本包重新计算：{why}\n" : "")}
        原件可能含个人信息，请按规定保管和提供。

        """).ReplaceLineEndings("\n");
}
