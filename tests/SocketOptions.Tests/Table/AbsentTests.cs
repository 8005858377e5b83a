using System.Net.Sockets;
using NUnit.Framework.Constraints;
using Sockets.Options.Tests.Infrastructure;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Table;

/// <summary>An option that the running operating system lacks names the systems where it exists.</summary>
public sealed class AbsentTests
{
    private static readonly (SocketPlatforms Platform, string Name)[] s_names =
    [
        (SocketPlatforms.Linux, "Linux"),
        (SocketPlatforms.Android, "Android"),
        (SocketPlatforms.Windows, "Windows"),
        (SocketPlatforms.MacOS, "macOS"),
        (SocketPlatforms.IOS, "iOS"),
        (SocketPlatforms.TvOS, "tvOS"),
        (SocketPlatforms.MacCatalyst, "Mac Catalyst"),
        (SocketPlatforms.FreeBSD, "FreeBSD"),
    ];

    private static IEnumerable<LocalRow> Rows => OptionTable.Absent;

    private static IEnumerable<LocalRow> GetOnlyHere =>
        OptionTable.Numbered.Where(row => row is { HasSetter: true, CanSet: false, CanGet: true });

    [TestCaseSource(nameof(Rows))]
    public void Getter_NamesTheSystemsThatHaveTheOption(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        if (row.HasGetter)
        {
            Assert.That(() => Accessors.GetThroughSocketRef(row, socket), ThrowsUnavailable(row));
            Assert.That(() => Accessors.GetThroughSocketRef(row, socket.SafeHandle), ThrowsUnavailable(row));
            Assert.That(row.Option.TryGetValue(socket, out object? value, out SocketError error), Is.False);
            Assert.That(error, Is.EqualTo(SocketError.ProtocolOption));
            Assert.That(value, Is.EqualTo(DefaultOf(row)));
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void Setter_NamesTheSystemsThatHaveTheOption(LocalRow row)
    {
        using Socket socket = TestSocket.Open(SocketKind.Tcp4);

        if (row.HasSetter)
        {
            object? value = row.ParseSampleOrDefault();
            Assert.That(() => Accessors.SetThroughSocketRef(row, socket, value), ThrowsUnavailable(row));
            Assert.That(() => Accessors.SetThroughSocketRef(row, socket.SafeHandle, value), ThrowsUnavailable(row));
            Assert.That(row.Option.TrySetValue(socket, value, out SocketError error), Is.False);
            Assert.That(error, Is.EqualTo(SocketError.ProtocolOption));
        }
    }

    [TestCaseSource(nameof(GetOnlyHere))]
    public void Setter_WhereOthersHaveOne_NamesThem(LocalRow row)
    {
        using Socket socket = TestSocket.Open(row.Kinds[0]);
        object? value = row.ParseSampleOrDefault();
        SocketPlatforms others = PlatformsOf(row, entry => OptionTable.Find(entry, "access")?.ToString() != "get");
        ReusableConstraint isReadOnly = new(ThrowsWithMessage(
            $"{row.TableName} is read-only on this operating system; it can be set on {ListOf(others)}."));

        Assert.That(() => Accessors.SetThroughSocketRef(row, socket, value), isReadOnly);
        Assert.That(() => Accessors.SetThroughSocketRef(row, socket.SafeHandle, value), isReadOnly);
        Assert.That(row.Option.TrySetValue(socket, value, out SocketError error), Is.False);
        Assert.That(error, Is.EqualTo(SocketError.ProtocolOption));
        _ = row.Option.TryGetValue(socket, out _, out error);
        Assert.That(error, Is.EqualTo(SocketError.Success));
    }

    /// <summary>Derives the operating systems from the keys of <c>numbers:</c>.</summary>
    internal static SocketPlatforms PlatformsOf(LocalRow row) => PlatformsOf(row, static _ => true);

    /// <summary>Derives the operating systems from those keys of <c>numbers:</c> whose map fits, if they have one.</summary>
    private static SocketPlatforms PlatformsOf(LocalRow row, Func<YamlMappingNode, bool> fits)
    {
        SocketPlatforms platforms = SocketPlatforms.None;
        foreach (YamlNode key in from entry in row.Platforms where entry.Value is not YamlMappingNode map || fits(map) select entry.Key)
        {
            platforms |= key.ToString().Split('-')[0] switch
            {
                "linux" => SocketPlatforms.Linux | SocketPlatforms.Android,
                "android" => SocketPlatforms.Android,
                "windows" => SocketPlatforms.Windows,
                "apple" => SocketPlatforms.MacOS | SocketPlatforms.IOS | SocketPlatforms.TvOS | SocketPlatforms.MacCatalyst,
                "macos" => SocketPlatforms.MacOS,
                "ios" => SocketPlatforms.IOS,
                "tvos" => SocketPlatforms.TvOS,
                "maccatalyst" => SocketPlatforms.MacCatalyst,
                "freebsd" => SocketPlatforms.FreeBSD,
                string other => throw new InvalidDataException(other),
            };
        }

        return platforms;
    }

    private static object? DefaultOf(LocalRow row) =>
        row.Option.ValueType.IsValueType ? Activator.CreateInstance(row.Option.ValueType) : null;

    private static IResolveConstraint ThrowsUnavailable(LocalRow row) => ThrowsWithMessage(
        $"{row.TableName} is not available on this operating system. It is available on {ListOf(PlatformsOf(row))}.");

    private static IResolveConstraint ThrowsWithMessage(string message) =>
        Throws.TypeOf<PlatformNotSupportedException>().With.Message.EqualTo(message);

    private static string ListOf(SocketPlatforms platforms)
    {
        string[] names = [.. from pair in s_names where platforms.HasFlag(pair.Platform) select pair.Name];
        return names.Length < 3 ? string.Join(" and ", names) : $"{string.Join(", ", names[..^1])}, and {names[^1]}";
    }
}
