using System.Text.Json;
using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Reading;
using Sockets.Options.Generator.Tests.Infrastructure;
using Tests.Shared;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>The keys for differences between systems, and those that are for the tests of the table alone.</summary>
[TestFixture]
internal sealed class DifferenceReadingTests
{
    [TestCase("get", true, false)]
    [TestCase("set", false, true)]
    [TestCase("get set", true, true)]
    public void Access_MayBeLessOnASystem(string access, bool canGet, bool canSet)
    {
        ReadResult result = Read(SampleTable.With("      linux: 9", $"      linux:\n        number: 9\n        access: {access}"));

        PlatformEntry entry = result.Table.Options[0].Numbers[0];
        Assert.That(result.Errors, Is.Empty);
        Assert.That((entry.CanGet, entry.CanSet), Is.EqualTo((canGet, canSet)));
    }

    [Test]
    public void Level_MayBeAnotherOnASystem()
    {
        ReadResult result = Read(SampleTable.With("        name: TCP_MAXRTMS", "        name: TCP_MAXRTMS\n        level: SOL_SOCKET"));

        Assert.That(result.Errors, Is.Empty);
        Assert.That(result.Table.Options[1].Numbers[2].Level, Is.EqualTo("SOL_SOCKET"));
    }

    [Test]
    public void Query_IsPartOfTheType()
    {
        ReadResult result = Read(SampleTable.With("    codec: BooleanCodec", "    codec: BooleanCodec\n    query: int"));

        Assert.That(result.Errors, Is.Empty);
        Assert.That(result.Table.Types[0].Query, Is.EqualTo("int"));
    }

    // These are for tests of the table: generated code does not depend on them, so a change must not generate it again.
    [TestCase("    clears: true", "    clears: true\n    source:\n      linux: Linux 9.9, linux/tcp.h")]
    [TestCase("    clears: true", "    clears: true\n    setup: [SO_KEEPALIVE]")]
    [TestCase("    clears: true", "    clears: true\n    unseen: only a driver reads it")]
    [TestCase("    clears: true", "    clears: true\n    unverified: { unit: only a driver reads it }")]
    public void WhatTestsNeed_ChangesNoTable(string old, string replacement)
    {
        ReadResult result = Read(SampleTable.With(old, replacement));

        Assert.That(result.Errors, Is.Empty);
        Assert.That(result.Table, Is.EqualTo(Read(SampleTable.Text).Table));
    }

    [TestCase("access: ⟦get⟧", TableErrorKind.InvalidValue, "not included in the access 'set' of the option")]
    [TestCase("access: ⟦get set⟧", TableErrorKind.InvalidValue, "not included in the access 'set' of the option")]
    [TestCase("access: ⟦write⟧", TableErrorKind.InvalidValue, "get set")]
    [TestCase("level: ⟦SOL_SOCKETS⟧", TableErrorKind.UnknownLevel, "Did you mean 'SOL_SOCKET'?")]
    public void MistakeInANumber_IsReportedWhereItStands(string marked, TableErrorKind kind, string words) =>
        AssertError(SampleTable.With("        number: 0x10", $"        number: 0x10\n        {marked}"), kind, words);

    [Test]
    public void LevelWithoutANumberOnTheSystem_IsReported() =>
        AssertError(
            SampleTable.With("      linux: 18", "      linux: 18\n      ⟦freebsd⟧:\n        number: 1\n        level: SOL_SOCKET"),
            TableErrorKind.UnknownLevel,
            "no number on freebsd");

    [TestCase("    codec: NoPayloadCodec", "    codec: NoPayloadCodec\n    query: ⟦int⟧", TableErrorKind.MissingKey, "'type'")]
    [TestCase("    codec: BooleanCodec", "    codec: BooleanCodec\n    query: ⟦in-t⟧", TableErrorKind.InvalidName, "C# type")]
    [TestCase("    clears: true", "    clears: true\n    setup: [⟦keepalive⟧]", TableErrorKind.InvalidName, "native")]
    [TestCase("    clears: true", "    clears: true\n    unseen: ⟦[⟧reasons]", TableErrorKind.InvalidValue, "single value")]
    [TestCase("    clears: true", "    clears: true\n    unverified: ⟦only a driver reads it⟧", TableErrorKind.InvalidValue, "Expected keys and values.")]
    [TestCase("    clears: true", "    clears: true\n    unverified: { ⟦units⟧: only a driver reads it }", TableErrorKind.InvalidValue, "unit")]
    [TestCase("    clears: true", "    clears: true\n    source: ⟦a header⟧", TableErrorKind.InvalidValue, "Expected keys and values.")]
    public void Mistake_IsReportedWhereItStands(string old, string marked, TableErrorKind kind, string words) =>
        AssertError(SampleTable.With(old, marked), kind, words);

    private static void AssertError(string markedText, TableErrorKind kind, string words)
    {
        MarkedText table = new(markedText);

        ReadResult result = Read(table.Text);

        Assert.That(result.Errors, Has.Count.EqualTo(1), string.Join('\n', result.Errors));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors[0].Kind, Is.EqualTo(kind));
            Assert.That(result.Errors[0].Range, Is.EqualTo(table.Range));
            Assert.That(result.Errors[0].Message, Does.Contain(words));
        }
    }

    private static ReadResult Read(string text) => OptionTableReader.Read(text, CancellationToken.None);
}
