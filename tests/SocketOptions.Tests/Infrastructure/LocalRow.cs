using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>A row of <c>options:</c>, as it applies to the running operating system.</summary>
public sealed class LocalRow
{
    private static readonly Dictionary<string, string> s_prefixes = new()
    {
        ["SOL_SOCKET"] = "",
        ["IPPROTO_IP"] = "IP",
        ["SOL_IP"] = "IP",
        ["IPPROTO_IPV6"] = "IPv6",
        ["IPPROTO_TCP"] = "Tcp",
        ["IPPROTO_UDP"] = "Udp",
    };

    private static readonly Lazy<TestSocket> s_listener = new(() => TestSocket.Create(SocketKind.Tcp4, SocketState.Listening));

    private readonly YamlMappingNode _node;
    private readonly YamlNode? _entry;

    internal LocalRow(YamlMappingNode node)
    {
        _node = node;
        Platforms = (YamlMappingNode)node["numbers"];
        _entry = OptionTable.OfThisSystem(Platforms);
    }

    /// <summary>Gets the statements of the table, key by key.</summary>
    internal IEnumerable<KeyValuePair<YamlNode, YamlNode>> Nodes => _node.Children;

    internal string TableName => _node["name"].ToString();

    /// <summary>Gets the name on this operating system.</summary>
    internal string Name => Specific("name") ?? TableName;

    internal string LevelName => _node["level"].ToString();

    /// <summary>Gets the beginnings of the names of all levels.</summary>
    internal static IEnumerable<string> Prefixes => s_prefixes.Values;

    /// <summary>Gets the text with which the names of the level begin.</summary>
    internal string Prefix => s_prefixes[LevelName];

    internal string Property => _node["property"].ToString();

    internal OptionType Type => OptionTable.Types[Specific("type") ?? _node["type"].ToString()];

    internal string? Unit => Text("unit") ?? Type.Unit;

    /// <summary>Gets the unit that the row states for all operating systems.</summary>
    internal string? DescribedUnit => Text("unit") ?? OptionTable.Types[_node["type"].ToString()].Unit;

    internal string? Sample => Text("sample");

    /// <summary>Gets a value indicating whether the value is a handle, which no text can represent.</summary>
    internal bool IsHandle =>
        Type.CSharpType is "System.Runtime.InteropServices.SafeHandle" or "System.Net.Sockets.SafeSocketHandle";

    /// <summary>Gets a value indicating whether values have a text, which empty values, handles and keys do not.</summary>
    internal bool HasText => !IsHandle && Type.CSharpType is not (null or "SocketSplice" or "TcpTlsKey");

    /// <summary>Gets a value indicating whether the value is a key, which is parsed but never formatted.</summary>
    internal bool IsSecret => Type.CSharpType is "TcpFastOpenKeys?";

    internal string? Tracked => Text("tracked");

    /// <summary>Gets a value indicating whether the row can be read without an argument, on some operating system.</summary>
    internal bool HasGetter => HasAccess(Text("access")!, "get") && Type.Query is null;

    /// <summary>Gets a value indicating whether the row can be read with an argument, on some operating system.</summary>
    internal bool HasQuery => HasAccess(Text("access")!, "get") && Type.Query is not null;

    /// <summary>Gets a value indicating whether the row can be set, on some operating system.</summary>
    internal bool HasSetter => HasAccess(Text("access")!, "set");

    /// <summary>Gets a value indicating whether the row can be read on this operating system.</summary>
    internal bool CanGet => HasGetter && HasAccess(Specific("access") ?? "get", "get");

    /// <summary>Gets a value indicating whether the row can be set on this operating system.</summary>
    internal bool CanSet => HasSetter && HasAccess(Specific("access") ?? "set", "set");

    /// <summary>Gets the rows that must be set before this one, to their samples.</summary>
    internal IEnumerable<LocalRow> Setup => Texts("setup").Select(name =>
        OptionTable.Rows.SingleOrDefault(row => row.TableName == name && row.LevelName == LevelName) ?? OptionTable.Row(name));

    /// <summary>Gets the reason why setting the option has no visible effect; null if it has one.</summary>
    internal string? Unseen => Text("unseen");

    /// <summary>Gets the meanings of errors, by their names.</summary>
    internal IReadOnlyDictionary<string, string> Errors => Map("errors");

    /// <summary>Gets the reasons why facts of the row cannot be verified, by the keys of these facts.</summary>
    internal IReadOnlyDictionary<string, string> Unverified => Map("unverified");

    /// <summary>Gets a value indicating whether the row states that some kernels lack it.</summary>
    internal bool MayBeLacking => Errors.ContainsKey("ENOPROTOOPT");

    internal bool Clears => Text("clears") == "true";

    internal string When => Text("when") ?? "any";

    internal YamlMappingNode Platforms { get; }

    /// <summary>Gets the number on this operating system; null where it lacks the option.</summary>
    internal int? Number => _entry switch
    {
        YamlScalarNode scalar => (int)OptionTable.ParseNumber(scalar.Value!),
        YamlMappingNode map => (int)OptionTable.ParseNumber(map["number"].ToString()),
        _ => null,
    };

    /// <summary>Gets the number of the level on this operating system.</summary>
    internal int Level => OptionTable.LevelNumber(Specific("level") ?? LevelName);

    /// <summary>Gets the range in native units; null for none.</summary>
    internal (long Minimum, long Maximum)? Range
    {
        get
        {
            if ((Specific("range") ?? Text("range")) is not { } text)
            {
                return null;
            }

            return ParseRange(text);
        }
    }

    /// <summary>Gets the ranges of all operating systems.</summary>
    internal IEnumerable<(long Minimum, long Maximum)> Ranges =>
        from map in Platforms.Children.Values.OfType<YamlMappingNode>().Append(_node)
        let range = OptionTable.Find(map, "range")
        where range is not null
        select ParseRange(range.ToString());

    internal IReadOnlyList<string> Aliases => Texts("aliases");

    /// <summary>Gets the first release of this operating system that has the option; null where not known.</summary>
    internal Version? Since => Node("since") is YamlMappingNode since && OptionTable.OfThisSystem(since) is { } version
        ? Version.Parse(version.ToString())
        : null;

    /// <summary>Gets the kinds of socket that the row claims.</summary>
    internal IReadOnlyList<SocketKind> ClaimedKinds =>
        [.. Enum.GetValues<SocketKind>().Where(kind => Texts("sockets").Any(word => Covers(word, kind)))];

    /// <summary>Gets the kinds of socket that the row claims, and that this operating system has.</summary>
    internal IReadOnlyList<SocketKind> Kinds => [.. ClaimedKinds.Intersect(TestSocket.Kinds)];

    /// <summary>Gets the option that the runtime has for the row.</summary>
    internal SocketOption Option => SocketOption.All.Single(option => option.Description.MemberName == Property);

    /// <summary>Has the runtime parse the sample.</summary>
    internal object? ParseSample(SocketKind kind = SocketKind.Tcp4)
    {
        switch (Type.CSharpType)
        {
            case null:
                return default(NoPayload);
            case "System.Runtime.InteropServices.SafeHandle":
                return BpfProgram.Accepting;
            case "System.Net.Sockets.SafeSocketHandle":
                return s_listener.Value.Socket.SafeHandle;
            default:
                string? sample = SampleFor(kind);
                Assert.That(sample, Is.Not.Null, $"{TableName} has no sample.");
                Assert.That(Option.TryParse(sample!, out object? value), $"\"{sample}\" does not parse.");
                return value;
        }
    }

    /// <summary>Gets the sample, or a value that never reaches the kernel if there is none.</summary>
    internal object? ParseSampleOrDefault(SocketKind kind = SocketKind.Tcp4) =>
        Sample is not null || Type.CSharpType is null || (IsHandle && Number is not null)
        ? ParseSample(kind)
        : Option.ValueType.IsValueType ? Activator.CreateInstance(Option.ValueType) : null;

    // Options above IP are the same on either of them, but for the addresses in their values.
    internal string? SampleFor(SocketKind kind) => LevelName is "IPPROTO_TCP" or "IPPROTO_UDP" && Covers("ipv6", kind)
        ? Sample?.Replace("127.0.0.1", "::1", StringComparison.Ordinal)
        : Sample;

    internal string? Text(string key) => OptionTable.Find(_node, key)?.ToString();

    internal YamlNode? Node(string key) => OptionTable.Find(_node, key);

    public override string ToString() => TableName;

    /// <summary>Gets the number of native units of a value; null for a value that is not a number.</summary>
    internal long? NativeAmount(object? value) => value switch
    {
        TimeSpan duration => (long)(duration / NativeValue.Units[OptionTable.Types[_node["type"].ToString()].Unit!]),
        Enum or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static (long Minimum, long Maximum) ParseRange(string text)
    {
        string[] ends = text.Split("..");
        return (OptionTable.ParseNumber(ends[0]), OptionTable.ParseNumber(ends[1]));
    }

    private Dictionary<string, string> Map(string key) => Node(key) is YamlMappingNode map
        ? map.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString())
        : [];

    private IReadOnlyList<string> Texts(string key) => OptionTable.Find(_node, key) switch
    {
        YamlSequenceNode list => [.. list.Select(item => item.ToString())],
        { } single => [single.ToString()],
        null => [],
    };

    private string? Specific(string key) => _entry is YamlMappingNode map ? OptionTable.Find(map, key)?.ToString() : null;

    private static bool HasAccess(string words, string access) => words.Split(' ').Contains(access);

    private static bool Covers(string word, SocketKind kind) => word switch
    {
        "any" => true,
        "ip" => kind is not (SocketKind.UnixStream or SocketKind.UnixDatagram),
        "ipv4" => kind is SocketKind.Tcp4 or SocketKind.Udp4 or SocketKind.Raw4,
        "ipv6" => kind is SocketKind.Tcp6 or SocketKind.Udp6 or SocketKind.Raw6,
        "tcp" => kind is SocketKind.Tcp4 or SocketKind.Tcp6,
        "udp" => kind is SocketKind.Udp4 or SocketKind.Udp6,
        "raw" => kind is SocketKind.Raw4 or SocketKind.Raw6,
        "stream" => TestSocket.IsStream(kind),
        "datagram" => kind is SocketKind.Udp4 or SocketKind.Udp6 or SocketKind.UnixDatagram,
        "unix" => kind is SocketKind.UnixStream or SocketKind.UnixDatagram,
        "tcp4" => kind == SocketKind.Tcp4,
        "tcp6" => kind == SocketKind.Tcp6,
        "udp4" => kind == SocketKind.Udp4,
        "udp6" => kind == SocketKind.Udp6,
        "raw4" => kind == SocketKind.Raw4,
        "raw6" => kind == SocketKind.Raw6,
        "unix-stream" => kind == SocketKind.UnixStream,
        "unix-datagram" => kind == SocketKind.UnixDatagram,
        _ => throw new InvalidDataException($"sockets: {word}"),
    };
}
