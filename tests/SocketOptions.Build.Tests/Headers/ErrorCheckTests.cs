using HeaderCheck;
using HeaderCheck.Checks;
using HeaderCheck.Headers;
using HeaderCheck.Tables;

namespace Build.Tests.Headers;

/// <summary>An error of an option is one of a system that has the option.</summary>
public sealed class ErrorCheckTests
{
    [TestCase("linux", "EPERM", false)]
    [TestCase("windows", "EINVAL", false)]
    [TestCase("linux", "EPREM", true)]
    [TestCase("windows", "EPERM", true)]
    [TestCase("freebsd", "EPERM", true)]
    public void ErrorThatNoHeaderDefines_IsAFault(string system, string error, bool isFault)
    {
        NumberRow row = new("SO_NEW", [], new Dictionary<string, OptionNumber> { [system] = new(1, Name: null) }, new Dictionary<string, string>())
        {
            Errors = [error],
        };
        (Platform Platform, HeaderSet Headers)[] sets =
        [
            (new Platform("linux", "x64"), Headers("SO_NEW")),
            (new Platform("linux", "x64"), Headers("EPERM")),
            (new Platform("windows", "x64"), Headers("WSAEINVAL")),
        ];

        Assert.That(
            ErrorCheck.Run(new OptionTable([], [row]), sets.ToLookup(static set => set.Platform, static set => set.Headers))
                .Select(static fault => $"{fault.Subject}: {fault.Message}"),
            isFault ? Is.EqualTo([$"SO_NEW: The table contains the error {error}, but no header defines it."]) : Is.Empty);
    }

    private static HeaderSet Headers(string name) => new(
        "test",
        new Dictionary<string, long> { [name] = 1 },
        new Dictionary<string, string>(),
        Unread: new Dictionary<string, string>(),
        Numberless: []);
}
