using System.Text.Json;

namespace Samples.Tests.Inspect.Infrastructure;

/// <summary>Finds things in the inspector's JSON.</summary>
internal static class JsonRows
{
    public static JsonElement[] Rows(this JsonElement report, string socket)
    {
        JsonElement found = report.GetProperty("sockets").EnumerateArray().Single(item => item.Text("socket") == socket);
        return [.. found.GetProperty("options").EnumerateArray()];
    }

    public static JsonElement Row(this JsonElement report, string socket, string name) =>
        report.Rows(socket).Single(row => row.Text("name") == name);

    public static string? Text(this JsonElement element, string field) => element.GetProperty(field).GetString();
}
