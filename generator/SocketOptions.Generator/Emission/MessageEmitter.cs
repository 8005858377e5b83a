using Sockets.Options.Generator.Model;
using Sockets.Options.Generator.Primitives;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the static property that returns a control message.</summary>
internal sealed class MessageEmitter(IndentedWriter writer, TargetType target, ValueTypes types)
{
    private const string LineBreak = "\n    ";

    private readonly DocumentationWriter _documentation = new(writer, types);

    public void Emit(MessageRow message)
    {
        string type = $"global::Sockets.Options.ControlMessage<{types[message.Type].Type}>";
        _documentation.WriteSummary(message);
        _documentation.WriteRemarks(message);
        writer.WriteLine(GeneratedCode.Attributes);
        writer.WriteLine(GeneratedCode.NotClsCompliant);
        if (message.Niche)
        {
            writer.WriteLine(GeneratedCode.Advanced);
        }

        writer.WriteLine($"{target.MemberAccessibility(types[message.Type].IsInternal)} static {type} {message.Property} =>");
        writer.Indent();
        writer.Write("global::System.Threading.LazyInitializer.EnsureInitialized(ref field, static () => ");
        string method = !message.CanSend ? "CreateReceiveOnly" : !message.CanReceive ? "CreateSendOnly" : "Create";
        string arguments = Arguments(message);
        foreach (PlatformCase codecs in new PlatformChoice(Codecs(message), "", static entry => entry.Type).Cases())
        {
            codecs.WriteCondition(writer, LineBreak);
            writer.Write($"{type}.{method}<{codecs.Text}>({arguments})");
            codecs.WriteAlternative(writer, LineBreak);
        }

        writer.WriteLine(");");
        writer.Unindent();
    }

    /// <returns>Entries whose types are the type arguments: the decoder, the encoder, or both.</returns>
    private EquatableArray<PlatformEntry> Codecs(MessageRow message)
    {
        var entries = new List<PlatformEntry>();
        foreach (Platform platform in Platform.All)
        {
            string? decoder = platform.Choose(message.Received, FindType);
            string? encoder = platform.Choose(message.Sent, FindType);
            if (decoder is null && encoder is null)
            {
                continue;
            }

            // An operating system that has only one direction uses any codec for the other one.
            var codecs = new List<string>();
            if (message.CanReceive)
            {
                codecs.Add(CodecOf(decoder ?? TypeOf(message.Received[0])));
            }

            if (message.CanSend)
            {
                codecs.Add(CodecOf(encoder ?? TypeOf(message.Sent[0])));
            }

            entries.Add(new PlatformEntry(platform.Key, null, 0, null, string.Join(", ", codecs), null));
        }

        return new([.. entries]);

        string CodecOf(string type) => types[type.Length == 0 ? message.Type : type].Codec;

        static string? FindType(EquatableArray<PlatformEntry> entries, string key)
        {
            foreach (PlatformEntry entry in entries)
            {
                if (entry.Platform == key && entry.Architecture is null)
                {
                    return TypeOf(entry);
                }
            }

            return null;
        }

        static string TypeOf(PlatformEntry entry) => entry.Type ?? "";
    }

    private static string Arguments(MessageRow message)
    {
        var arguments = new List<string>();
        if (message.CanReceive)
        {
            arguments.Add($"{DefinitionEmitter.FullName}.{DefinitionEmitter.ReceivedPrefix}{message.Property}");
        }

        if (message.CanSend)
        {
            arguments.Add($"{DefinitionEmitter.FullName}.{DefinitionEmitter.SentPrefix}{message.Property}");
        }

        arguments.Add($"{DescriptionEmitter.FullName}.{message.Property}");
        return string.Join(", ", arguments);
    }
}
