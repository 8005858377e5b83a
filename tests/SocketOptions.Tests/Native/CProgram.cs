using Tests.Shared;

namespace Sockets.Options.Tests.Native;

/// <summary>Asks the machine's C compiler.</summary>
internal static class CProgram
{
    /// <summary>Compiles and runs the body of a <c>main</c>.</summary>
    /// <returns>The lines that it printed, as name and value.</returns>
    internal static Dictionary<string, string> Run(IEnumerable<string> headers, string body)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("SocketOptions.Tests.");
        try
        {
            string source = Path.Combine(directory.FullName, "program.c");
            string program = Path.Combine(directory.FullName, "program");
            File.WriteAllText(
                source,
                $$"""
                #define _GNU_SOURCE
                #include <stdio.h>
                #include <stddef.h>
                #include <string.h>
                {{string.Join('\n', headers.Select(header => $"#include <{header}>"))}}

                static void print_bytes(const char *name, const void *value, size_t length)
                {
                    printf("%s ", name);
                    for (size_t i = 0; i < length; i++)
                        printf("%02X", ((const unsigned char *)value)[i]);
                    printf("\n");
                }

                int main(void)
                {
                    (void)print_bytes;
                {{body}}
                    return 0;
                }
                """);
            ChildProcess.Run("cc", ["-Wall", "-Werror", "-o", program, source]).Succeed();
            return ChildProcess.Run(program, []).Succeed().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => words[1]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
