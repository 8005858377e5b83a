using System.Globalization;
using System.Text.Json;

namespace Inspect;

/// <summary>Writes the results as JSON. README.md describes the fields.</summary>
internal static class JsonReport
{
    public static void Write(IReadOnlyList<SocketReport> reports, Stream output)
    {
        using Utf8JsonWriter writer = new(output, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteStartArray("sockets");
        foreach (SocketReport report in reports)
        {
            writer.WriteStartObject();
            writer.WriteString("socket", report.Variety.Name);
            writer.WriteStartArray("options");
            foreach (OptionRow row in report.Rows)
            {
                Write(row, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(OptionRow row, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", row.Option.Name);
        writer.WriteString("property", row.Option.Description.MemberName);
        writer.WriteString("level", row.Option.Description.LevelName);
        WriteNumber("levelNumber", row.Option.Level, writer);
        WriteNumber("number", row.Option.Number, writer);
        writer.WriteString("state", Name(row.Reading.State));
        WriteValue(row.Reading, writer);
        writer.WriteString("unit", ValueText.Unit(row.Option, row.Reading.Value));
        writer.WriteString("text", row.Reading.Text);
        writer.WriteString("fresh", row.Reading.IsAnswer ? row.Fresh.Text : null);
        writer.WriteBoolean("differs", row.Differs);
        writer.WriteString("set", row.Setting?.Text);
        writer.WriteEndObject();
    }

    private static void WriteNumber(string field, int? number, Utf8JsonWriter writer)
    {
        if (number is int present)
        {
            writer.WriteNumber(field, present);
        }
        else
        {
            writer.WriteNull(field);
        }
    }

    private static void WriteValue(OptionReading reading, Utf8JsonWriter writer)
    {
        writer.WritePropertyName("value");
        switch (reading.Value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool value:
                writer.WriteBooleanValue(value);
                break;
            case object value when ValueText.IsNumber(value):
                writer.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            default:
                writer.WriteStringValue(reading.Text);
                break;
        }
    }

    private static string Name(ReadingState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
