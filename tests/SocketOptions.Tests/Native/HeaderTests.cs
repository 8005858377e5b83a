using System.Globalization;
using Sockets.Options.Tests.Infrastructure;

namespace Sockets.Options.Tests.Native;

/// <summary>The table's numbers are those of the machine's C headers.</summary>
public sealed class HeaderTests
{
    private static readonly string[] s_libraryHeaders =
        ["sys/socket.h", "netinet/in.h", "netinet/tcp.h", "netinet/udp.h", "linux/filter.h", "linux/version.h"];

    // These contradict the library's, so they need a program of their own.
    private static readonly string[] s_kernelHeaders =
        [
            "asm/socket.h", "linux/in.h", "linux/in6.h", "linux/tcp.h", "linux/udp.h", "linux/netfilter_ipv4.h",
            "linux/netfilter_ipv6/ip6_tables.h", "linux/version.h",
        ];

    private static IReadOnlyDictionary<string, string>[] s_answers = [];

    private static IEnumerable<LocalRow> Rows => OptionTable.Numbered;

    private static IEnumerable<string> Levels => OptionTable.Levels.Keys;

    [OneTimeSetUp]
    public static void AskTheCompiler() =>
        s_answers = [CProgram.Run(s_libraryHeaders, Questions), CProgram.Run(s_kernelHeaders, Questions)];

    [TestCaseSource(nameof(Rows))]
    public void Number_IsTheHeaders(LocalRow row)
    {
        long[] numbers = [.. Numbers(row.Name)];

        // Only an option newer than the headers can be missing from them.
        if (row.Since is null || row.Since <= HeaderVersion)
        {
            Assert.That(numbers, Is.Not.Empty, $"The headers lack {row.Name}.");
        }

        Assert.That(numbers, Is.All.EqualTo(row.Number));
        Assert.That(row.Aliases.SelectMany(Numbers), Is.All.EqualTo(row.Number));
    }

    [TestCaseSource(nameof(Levels))]
    public void LevelNumber_IsTheHeaders(string level) =>
        Assert.That(Numbers(level), Is.Not.Empty.And.All.EqualTo(OptionTable.LevelNumber(level)));

    private static string Questions => string.Join(
        '\n',
        OptionTable.Levels.Keys
            .Concat(Rows.SelectMany(row => row.Aliases.Prepend(row.Name)))
            .Append("LINUX_VERSION_CODE")
            .Distinct()
            .Select(name => $$"""
                #ifdef {{name}}
                    printf("{{name}} %lld\n", (long long){{name}});
                #else
                    printf("{{name}} absent\n");
                #endif
                """));

    private static Version HeaderVersion
    {
        get
        {
            int code = int.Parse(s_answers[0]["LINUX_VERSION_CODE"], CultureInfo.InvariantCulture);
            return new Version(code >> 16, (code >> 8) & 0xFF, code & 0xFF);
        }
    }

    private static IEnumerable<long> Numbers(string name) =>
        from answer in s_answers where answer[name] != "absent" select long.Parse(answer[name], CultureInfo.InvariantCulture);
}
