using System.Net;
using Aggregator.Intake.Portals;

namespace Aggregator.Intake.Tests.Portals;

[TestClass]
public sealed class ForbiddenAddressesTests
{
    [TestMethod]
    [DataRow("127.0.0.1")]
    [DataRow("127.8.9.10")]
    [DataRow("0.0.0.0")]
    [DataRow("10.1.2.3")]
    [DataRow("172.16.0.1")]
    [DataRow("172.31.255.255")]
    [DataRow("192.168.1.1")]
    [DataRow("169.254.169.254", DisplayName = "the address of a cloud's secrets")]
    [DataRow("100.64.0.1", DisplayName = "carrier-grade NAT")]
    [DataRow("198.18.0.1")]
    [DataRow("224.0.0.1")]
    [DataRow("255.255.255.255")]
    [DataRow("::")]
    [DataRow("::1")]
    [DataRow("fe80::1")]
    [DataRow("fe80::1%3")]
    [DataRow("fc00::1")]
    [DataRow("fd12:3456::1")]
    [DataRow("ff02::1")]
    [DataRow("::ffff:127.0.0.1", DisplayName = "an IPv4 address in an IPv6 one")]
    [DataRow("::ffff:10.0.0.1")]
    [DataRow("::127.0.0.1")]
    [DataRow("64:ff9b::7f00:1", DisplayName = "an IPv4 address behind NAT64")]
    [DataRow("2002:7f00:1::", DisplayName = "an IPv4 address in 6to4")]
    [DataRow("2001:0:4136:e378:8000:63bf:3fff:fdd2", DisplayName = "Teredo")]
    [DataRow("2001:db8::1")]
    public void No_site_of_the_public_has_such_an_address(string address) => Assert.IsTrue(ForbiddenAddresses.Holds(IPAddress.Parse(address)));

    [TestMethod]
    [DataRow("1.1.1.1")]
    [DataRow("172.15.255.255")]
    [DataRow("172.32.0.1")]
    [DataRow("100.63.255.255")]
    [DataRow("100.128.0.1")]
    [DataRow("192.169.0.1")]
    [DataRow("218.94.1.1")]
    [DataRow("2400:3200::1")]
    [DataRow("240e:e9::1")]
    [DataRow("::ffff:218.94.1.1")]
    public void A_public_site_may_have_such_an_address(string address) => Assert.IsFalse(ForbiddenAddresses.Holds(IPAddress.Parse(address)));
}
