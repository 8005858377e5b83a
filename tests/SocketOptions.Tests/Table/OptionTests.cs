using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Versioning;
using NUnit.Framework.Constraints;
using Sockets.Options.Codecs;
using Sockets.Options.Tests.Infrastructure;
using Sockets.Options.Tests.Live;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Table;

/// <summary>The options as values agree with the table, and every row has its members.</summary>
public sealed class OptionTests
{
    private static IEnumerable<LocalRow> Rows => OptionTable.Rows;

    private static IEnumerable<LocalRow> Settable => OptionTable.Numbered.Where(row => row.CanSet && row.Sample is not null);

    private static IEnumerable<TestCaseData> Cases =>
        from row in Rows from kind in TestSocket.Kinds select new TestCaseData(row, kind);

    [Test]
    public void All_ListsTheTableInItsOrder() =>
        Assert.That(
            SocketOption.All.Select(option => $"{option.Description.LevelName} {option.Name}"),
            Is.EqualTo(Rows.Select(row => $"{row.LevelName} {row.TableName}")));

    [Test]
    public void Table_IsSortedByLevelThenName()
    {
        List<string> levels = [.. OptionTable.Levels.Keys];

        Assert.That(
            Rows.Select(row => row.TableName),
            Is.EqualTo(Rows.OrderBy(row => levels.IndexOf(row.LevelName)).ThenBy(row => row.TableName, StringComparer.Ordinal)
                .Select(row => row.TableName)));
    }

    // A row without any would have no round trip, and no test would notice.
    [TestCaseSource(nameof(Rows))]
    public void Row_HasKindsOfSocket(LocalRow row) => Assert.That(row.ClaimedKinds, Is.Not.Empty);

    [TestCaseSource(nameof(Rows))]
    public void Numbers_AreTheTables(LocalRow row)
    {
        Assert.That(row.Option.IsSupported, Is.EqualTo(row.Number is not null));
        Assert.That(row.Option.Number, Is.EqualTo(row.Number));
        Assert.That(row.Option.Level, Is.EqualTo(row.Level));
        Assert.That(row.Option.Platforms, Is.EqualTo(AbsentTests.PlatformsOf(row)));
    }

    [Test]
    public void Level_WhereTheSystemHasNone_IsNull()
    {
        SocketOption option = SocketOption<int>.Create<Int32Codec>(
            new("TEST", PlatformValue.Absent, PlatformValue.Absent, SocketPlatforms.None), SocketOption.KeepAlive.Description);

        Assert.That((option.Level, option.Number), Is.EqualTo(((int?)null, (int?)null)));
    }

    [Test]
    public void Numbers_AreUniqueInTheirLevel() =>
        Assert.That(OptionTable.Numbered.Select(row => (row.Level, row.Number, row.HasGetter || row.HasQuery, row.HasSetter)), Is.Unique);

    [TestCaseSource(nameof(Rows))]
    public void Access_IsTheTables(LocalRow row)
    {
        Assert.That(row.Option.CanGet, Is.EqualTo(row.CanGet));
        Assert.That(row.Option.CanSet, Is.EqualTo(row.CanSet));
    }

    [TestCaseSource(nameof(Rows))]
    public void Access_ThatDoesNotExist_IsNotSupported(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);
        object? value = row.Option.ValueType.IsValueType ? Activator.CreateInstance(row.Option.ValueType) : null;
        ReusableConstraint isNotSupported = Throws.TypeOf<NotSupportedException>().With.Message.Contains(row.TableName);

        if (!row.HasGetter)
        {
            Assert.That(() => row.Option.TryGetValue(socket, out _, out _), isNotSupported);
            Assert.That(() => row.Option.Format(value), isNotSupported);
        }

        if (!row.HasSetter)
        {
            Assert.That(() => row.Option.TrySetValue(socket, value, out _), isNotSupported);
            Assert.That(() => row.Option.TryParse("1", out _), isNotSupported);
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Description_IsTheTables(LocalRow row)
    {
        SocketOptionDescription description = row.Option.Description;

        Assert.That(description.LevelName, Is.EqualTo(row.LevelName));
        Assert.That(description.MemberName, Is.EqualTo(row.Property));
        Assert.That(description.Summary, Is.EqualTo(row.Text("doc")));
        Assert.That(description.References, Is.EqualTo(row.Text("see")));
        Assert.That(description.Unit, Is.EqualTo(row.DescribedUnit));
        Assert.That(description.DefaultValue, Is.EqualTo(row.Text("default")));
        Assert.That(description.RequiredPrivilege, Is.EqualTo(row.Text("needs")));
        Assert.That(description.SampleValue, Is.EqualTo(row.Sample));
        Assert.That(description.IsClearedByReading, Is.EqualTo(row.Clears));
        Assert.That(description.Timing.ToString(), Is.EqualTo(row.When.Replace("-", "", StringComparison.Ordinal)).IgnoreCase);
        Assert.That(description.SocketKinds, Is.EqualTo(Enum.Parse<SocketKinds>(string.Join(',', row.ClaimedKinds))));
        Assert.That(row.Aliases, Is.SubsetOf(description.Aliases));
    }

    [TestCaseSource(nameof(Rows))]
    public void Since_IsTheTables(LocalRow row)
    {
        IEnumerable<KeyValuePair<YamlNode, YamlNode>> since = row.Node("since") is YamlMappingNode map ? map.Children : [];

        foreach ((YamlNode key, YamlNode version) in since)
        {
            SocketPlatforms platform = Enum.Parse<SocketPlatforms>(key.ToString(), ignoreCase: true);
            IEnumerable<string> versions =
                from entry in row.Option.Description.MinimumVersions
                where platform.HasFlag(entry.Key) || entry.Key.HasFlag(platform)
                select entry.Value;
            Assert.That(versions, Is.Not.Empty.And.All.EqualTo(version.ToString()));
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Members_ExistOnSocketRefAndOnSocket(LocalRow row)
    {
        // Socket has no members for options that only a particular TCP stack implements.
        bool isExtension = row.Text("stack") is null && !Accessors.IsShadowedBySocket(row);
        foreach (string name in Accessors.NamesOf(row))
        {
            Assert.That(Accessors.FindOnSocketRef(name), Is.Not.Null, name);
            Assert.That(Accessors.FindExtension(name) is not null, Is.EqualTo(isExtension), name);
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Members_SayWhereTheyAreSupported(LocalRow row)
    {
        MemberInfo member = Accessors.MembersOf(row).Select(name => typeof(SocketRef).GetMember(name).Single()).First();
        SocketPlatforms supported = PlatformsOf(member.GetCustomAttributes<SupportedOSPlatformAttribute>());
        SocketPlatforms unsupported = PlatformsOf(member.GetCustomAttributes<UnsupportedOSPlatformAttribute>());

        if (AbsentTests.PlatformsOf(row) == SocketPlatforms.All)
        {
            // A list of the supported systems would exclude those that the table does not know, so the first versions
            // are stated the other way round.
            Assert.That(supported, Is.EqualTo(unsupported));
        }
        else
        {
            Assert.That(supported, Is.EqualTo(AbsentTests.PlatformsOf(row)));
            Assert.That(unsupported, Is.EqualTo(SocketPlatforms.None));
        }
    }

    // On other systems it is not set, but users read it as an example.
    [TestCaseSource(nameof(Rows))]
    public void Sample_IsThereAndWithinTheRanges(LocalRow row)
    {
        if (!row.HasSetter || !row.HasText)
        {
            Assert.That(row.Sample, Is.Null);
            return;
        }

        object? value = row.ParseSample();
        foreach ((long minimum, long maximum) in row.Ranges)
        {
            Assert.That(row.NativeAmount(value), Is.Null.Or.InRange(minimum, maximum));
        }
    }

    [TestCaseSource(nameof(Settable))]
    public void Sample_SurvivesTextAndBack(LocalRow row)
    {
        object? value = row.ParseSample();
        Assert.That(value, Is.InstanceOf(Nullable.GetUnderlyingType(row.Option.ValueType) ?? row.Option.ValueType));
        if (row.HasGetter && !row.IsSecret)
        {
            Assert.That(row.Option.TryParse(row.Option.Format(value), out object? again), row.Option.Format(value));
            Assert.That(Comparable.Of(again), Is.EqualTo(Comparable.Of(value)));
        }
    }

    [TestCaseSource(nameof(Settable))]
    public void Nonsense_IsRefused(LocalRow row)
    {
        using Socket socket = TestSocket.Open(row.Kinds[0]);
        KernelAnswer before = Libc.GetOption(socket, row);

        // Any text is a string; then the check or the kernel must reject it.
        if (row.Option.TryParse("nonsense that is longer than any name, \0", out object? value))
        {
            try
            {
                Assert.That(row.Option.TrySetValue(socket, value, out _), Is.False);
            }
            catch (ArgumentException)
            {
            }
        }

        Assert.That(Clocks.Contains(row) || Libc.GetOption(socket, row).Equals(before), $"It was {before}.");
    }

    [TestCaseSource(nameof(Cases))]
    public void Refusal_IsNeverThrown(LocalRow row, SocketKind kind)
    {
        using Socket socket = TestSocket.Open(kind);
        if (row.HasGetter)
        {
            Assert.That(() => row.Option.TryGetValue(socket, out _, out _), Throws.Nothing);
            Assert.That(() => row.Option.TryGetValue(socket.SafeHandle, out _, out _), Throws.Nothing);
        }

        if (row.HasSetter)
        {
            object? value = row.ParseSampleOrDefault();
            Assert.That(() => row.Option.TrySetValue(socket, value, out _), Throws.Nothing);
            Assert.That(() => row.Option.TrySetValue(socket.SafeHandle, value, out _), Throws.Nothing);
        }
    }

    private static SocketPlatforms PlatformsOf(IEnumerable<OSPlatformAttribute> attributes) =>
        attributes
            .Select(attribute => attribute.PlatformName.TrimEnd([.. "0123456789."]))
            .Select(name => Enum.Parse<SocketPlatforms>(name, ignoreCase: true))
            .Aggregate(SocketPlatforms.None, (platforms, platform) => platforms | platform);
}
