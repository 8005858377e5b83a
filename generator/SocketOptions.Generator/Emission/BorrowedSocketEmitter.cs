using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the file of the property that returns the socket to the generated members of a type.</summary>
internal static class BorrowedSocketEmitter
{
    public static SourceText Emit(BorrowedSocket socket)
    {
        var writer = new IndentedWriter();
        writer.WriteLine(GeneratedCode.Head);
        TypeWriter.Open(writer, socket.Location);
        writer.WriteLine("/// <summary>Gets the socket whose options the other generated members get and set.</summary>");
        writer.WriteLine(GeneratedCode.Attributes);
        writer.WriteLine(GeneratedCode.Hidden);
        writer.WriteLine(
            $"private {(socket.IsReadOnly ? "readonly " : "")}global::Sockets.Options.SocketRef {socket.Name} => {socket.Expression};");
        if (socket.Stored is StoredParameter stored)
        {
            writer.WriteLine();
            writer.WriteLine("/// <summary>Gets the socket that the constructor received.</summary>");
            writer.WriteLine(GeneratedCode.Attributes);
            writer.WriteLine(GeneratedCode.Hidden);
            writer.WriteLine($"private {stored.Type} {stored.Name} {{ get; }} = {stored.Parameter};");
        }

        TypeWriter.Close(writer, socket.Location);
        return writer.ToSourceText();
    }
}
