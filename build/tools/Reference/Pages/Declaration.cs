using Reference.Tables;

namespace Reference.Pages;

/// <summary>Returns the C# declarations of the members of an option.</summary>
internal static class Declaration
{
    public static IEnumerable<string> Of(Option option)
    {
        string type = option.Type.CSharpName ?? "NoPayload";
        string? query = option.Type.Query;
        if (option.CanGet && !option.Clears && query is null)
        {
            yield return $"{type} {option.Property} {{ get; {(option.CanSet ? "set; " : "")}}}";
            yield break;
        }

        bool isPair = query is not null && option is { CanGet: true, CanSet: true };
        if (option.CanGet)
        {
            yield return $"{type} {(isPair ? "Get" : "")}{option.Property}({(query is null ? "" : query + " query")})";
        }

        if (option.CanSet)
        {
            yield return $"void {(isPair ? "Set" : "")}{option.Property}({(option.Type.CSharpName is null ? "" : type + " value")})";
        }
    }
}
