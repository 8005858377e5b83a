using Tests.Shared;

namespace Sockets.Options.Generator.Tests.PublicApi;

/// <summary>A change of the public API that a person wrote is a change of a file.</summary>
/// <remarks>Members that the generator wrote are left out: a new option changes only its row.</remarks>
public sealed class PublicApiTests
{
    private const string Folder = "tests/SocketOptions.Generator.Tests/PublicApi";
    private const string FileName = "HandWrittenApi.txt";

    [Test]
    public void HandWrittenApi_IsAsApproved()
    {
        string approved = Repository.Read($"{Folder}/{FileName}");
        string actual = HandWrittenApi.Read();
        if (actual == approved)
        {
            return;
        }

        string mismatch = $"{Folder}/__mismatch__/{FileName}";
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(mismatch))!);
        File.WriteAllText(Repository.PathOf(mismatch), actual);
        Assert.Fail($"""
            The public API has changed:

            {string.Join('\n', Difference(approved, actual))}

            To accept the changes: mv {mismatch} {Folder}/{FileName}
            """);
    }

    private static IEnumerable<string> Difference(string approved, string actual)
    {
        string[] before = [.. Qualified(approved)];
        string[] after = [.. Qualified(actual)];
        return
        [
            .. before.Except(after).Select(static line => $"- {line}"),
            .. after.Except(before).Select(static line => $"+ {line}"),
        ];
    }

    /// <summary>Puts the type before each of its members.</summary>
    private static IEnumerable<string> Qualified(string api) =>
        from type in api.Split("\n\n")
        let lines = type.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        from line in lines
        select line.StartsWith(' ') ? $"{lines[0]}: {line.Trim()}" : line;
}
