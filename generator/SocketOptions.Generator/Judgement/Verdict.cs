namespace Sockets.Options.Generator.Judgement;

/// <summary>Specifies the result of the analysis of a call, in the order of the diagnostics.</summary>
internal enum Verdict
{
    CorrectButMagic,
    WrongOption,
    WrongLevel,
    NeverWorks,
    WrongWidth,
    WrongUnit,
    ByteOrder,
    StructLayout,
    ErrorLost,
    Swallowed,
}
