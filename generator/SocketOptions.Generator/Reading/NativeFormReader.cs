using Sockets.Options.Generator.Model;

namespace Sockets.Options.Generator.Reading;

/// <summary>Reads the keys of a value type that describe its native form.</summary>
internal sealed class NativeFormReader(ValueReader values, TableErrors errors)
{
    private const string Code = "code";

    // A number or a flag without a width is a C int.
    private const int DefaultWidth = 4;

    private static readonly string[] s_details = ["width", "order", "none", "from", "to"];

    private static readonly Dictionary<string, NativeKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["number"] = NativeKind.Number,
        [Code] = NativeKind.Number,
        ["flag"] = NativeKind.Boolean,
        ["traffic-class"] = NativeKind.TypeOfService,
        ["text"] = NativeKind.Text,
        ["structure"] = NativeKind.Structure,
        ["address"] = NativeKind.Address,
    };

    private static readonly Dictionary<string, NativeKind> s_orders = new(StringComparer.Ordinal)
    {
        ["network"] = NativeKind.NetworkNumber,
        ["network-to-set"] = NativeKind.NumberSetInNetworkOrder,
    };

    /// <returns>The form; null if the value type has none, or if it has errors.</returns>
    public NativeForm? Read(KeyedValues row)
    {
        string? form = values.Word(row["form"], [.. s_kinds.Keys]);
        int? width = values.Number(row["width"]);
        string? order = values.Word(row["order"], [.. s_orders.Keys]);
        int? none = values.Number(row["none"]);
        string? from = values.MemberName(row["from"]);
        string? to = values.MemberName(row["to"]);
        if (width is <= 0)
        {
            errors.Add(TableErrorKind.InvalidNumber, row["width"]!.Range, "The width must be positive.");
        }

        if (form is null)
        {
            ReportDetails(row);
            return null;
        }

        NativeKind kind = s_kinds[form];
        bool isInteger = kind is NativeKind.Number or NativeKind.Boolean or NativeKind.TypeOfService;
        return new NativeForm(
            order is null ? kind : s_orders[order], width ?? (isInteger ? DefaultWidth : null), form == Code, none, from, to);
    }

    private void ReportDetails(KeyedValues row)
    {
        foreach (string key in s_details)
        {
            if (row["form"] is null && row[key] is { } node)
            {
                errors.Add(TableErrorKind.MissingKey, node.Range, $"The key 'form' is missing. The key '{key}' requires it.");
            }
        }
    }
}
