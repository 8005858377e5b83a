using System.Net.Sockets;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>The rules of the table of the package, beyond those of the reader.</summary>
internal sealed class RealTableTests
{
    private static OptionTable Table { get; } =
        OptionTableReader.Read(Repository.Read("options.yaml"), CancellationToken.None).Table;

    [Test]
    public void Options_AreSortedByLevelAndName()
    {
        List<string> levels = [.. Table.Levels.Select(level => level.Name)];

        Assert.That(
            Table.Options.Select(option => $"{option.Level} {option.Name}"),
            Is.Not.Empty.And.EqualTo(
                Table.Options
                    .OrderBy(option => levels.IndexOf(option.Level))
                    .ThenBy(option => option.Name, StringComparer.Ordinal)
                    .Select(option => $"{option.Level} {option.Name}")));
    }

    [Test]
    public void Messages_AreSortedByLevelAndName()
    {
        List<string> levels = [.. Table.Levels.Select(level => level.Name)];

        Assert.That(
            Table.Messages.Select(message => $"{message.Level} {message.Name}"),
            Is.Not.Empty.And.EqualTo(
                Table.Messages
                    .OrderBy(message => levels.IndexOf(message.Level))
                    .ThenBy(message => message.Name, StringComparer.Ordinal)
                    .Select(message => $"{message.Level} {message.Name}")));
    }

    /// <remarks>A message that can also be sent does not require the option for that.</remarks>
    [Test]
    public void ReceivedMessage_IsNotOlderThanItsOption()
    {
        foreach (MessageRow message in Table.Messages.Where(message => !message.CanSend))
        {
            foreach (OptionRow option in Table.Options.Where(option => message.Options.Contains(new OptionKey(option.Level, option.Name))))
            {
                IEnumerable<(Version Message, Version Option)> releases =
                    from ofMessage in message.Since
                    from ofOption in option.Since
                    where ofMessage.Name == ofOption.Name
                    select (Version.Parse(ofMessage.Text), Version.Parse(ofOption.Text));
                Assert.That(releases, Is.All.Matches<(Version Message, Version Option)>(release => release.Message >= release.Option), message.Name);
            }
        }
    }

    [Test]
    public void TrackedOptions_AreMembersOfTheBcl()
    {
        foreach (OptionRow option in Table.Options.Where(option => option.Tracked is not null))
        {
            Assert.That(Enum.TryParse<SocketOptionLevel>(option.Tracked!.Level, out _), option.Name);
            Assert.That(Enum.TryParse<SocketOptionName>(option.Tracked.Name, out _), option.Name);
        }
    }

    /// <remarks>Other TCP stacks return ENOPROTOOPT, so the row states both.</remarks>
    [Test]
    public void Stack_IsThatOfTheError()
    {
        foreach (OptionRow option in Table.Options)
        {
            NamedText? error = ((IEnumerable<NamedText>)option.Errors).FirstOrDefault(error => error.Text.EndsWith("which TCP_FUNCTION_BLK selects", StringComparison.Ordinal));
            Assert.That(
                error?.Text,
                Is.EqualTo(option.Stack is null or "third-party" ? null : $"the connection does not use the {option.Stack} stack, which TCP_FUNCTION_BLK selects"),
                option.Name);
        }
    }

    [Test]
    public void EveryType_IsUsed() =>
        Assert.That(
            Table.Types.Select(type => type.Name),
            Is.SubsetOf(
                Table.Options.SelectMany(option => option.Numbers.Select(number => number.Type).Append(option.Type))
                    .Concat(Table.Messages.SelectMany(message =>
                        message.Received.Concat(message.Sent).Select(number => number.Type).Append(message.Type)))));

    [Test]
    public void WordsForSockets_AreThoseOfTheRuntime()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TableWords.SocketKinds.Values, Is.EquivalentTo(Enum.GetNames<SocketKinds>().Except([nameof(SocketKinds.None)])));
            Assert.That(TableWords.Timings.Values, Is.EquivalentTo(Enum.GetNames<SocketOptionTiming>()));
        }
    }

    [Test]
    public void WordsForPlatforms_AreThoseOfTheRuntime() =>
        Assert.That(
            Platform.Keys,
            Is.EquivalentTo(
                Enum.GetNames<SocketPlatforms>().Except([nameof(SocketPlatforms.None), nameof(SocketPlatforms.All)])).IgnoreCase);
}
