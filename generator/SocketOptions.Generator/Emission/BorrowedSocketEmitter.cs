using Microsoft.CodeAnalysis.Text;
using Sockets.Options.Generator.Targets;

namespace Sockets.Options.Generator.Emission;

/// <summary>Writes the file of the property by which generated members come to the socket of their type.</summary>
internal static class BorrowedSocketEmitter
{
    public static SourceText Emit(BorrowedSocket socket)
    {
        var writer = new IndentedWriter();
        writer.WriteLine(GeneratedCode.Head);
        TypeWriter.Open(writer, socket.Location);
        writer.WriteLine("/// <summary>Gets the socket whose options the other generated members are.</summary>");
        writer.WriteLine(GeneratedCode.Attribute);
        writer.WriteLine(GeneratedCode.Hidden);
        writer.WriteLine(
            $"private {(socket.IsReadOnly ? "readonly " : "")}global::Sockets.Options.SocketRef {socket.Name} => {socket.Expression};");
        TypeWriter.Close(writer, socket.Location);
        return writer.ToSourceText();
    }
}
