namespace Sockets.Options.Generator.Judgement;

/// <summary>Represents the finding in a call.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">The fact, as a sentence.</param>
/// <param name="Option">The option that the code means; null if it is not clear, or if it is not in the table.</param>
internal sealed record Finding(Verdict Verdict, string Message, NativeOption? Option = null)
{
    /// <summary>Gets the advice, as a sentence, if there is no option whose member is the advice; null for none.</summary>
    public string? Advice { get; init; }

    /// <summary>Returns the fact and the advice.</summary>
    /// <param name="isSet">Indicates whether the call sets the option.</param>
    public string Text(bool isSet)
    {
        string? member = Option is not { Members: var members } ? null
            : members.IsProperty ? Option.Row.Property
            : isSet ? members.Setter : members.Getter;
        string? advice = Advice ?? (member is null ? null : $"Use {member}.");
        return advice is null ? Message : $"{Message.TrimEnd('.')}. {advice}";
    }
}
