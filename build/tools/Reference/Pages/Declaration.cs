using Reference.Tables;
using Sockets.Options.Generator.Model;

namespace Reference.Pages;

/// <summary>Returns the C# declarations of the members of an option.</summary>
internal static class Declaration
{
    public static string Of(Composite composite)
    {
        string? type = composite.Type is null ? null : CSharpTypeName.Unqualified(composite.Type);
        return composite.Members.IsProperty
            ? $"{type} {composite.Property} {{ get; {(composite.CanSet ? "set; " : "")}}}"
            : $"void {composite.Members.Setter}({(type is null ? "" : type + " value")})";
    }

    public static IEnumerable<string> Of(Option option)
    {
        string type = CSharpTypeName.Unqualified(option.Type.Type ?? "NoPayload");
        OptionMembers members = option.Members;
        if (members.IsProperty)
        {
            yield return $"{type} {option.Property} {{ get; {(option.CanSet ? "set; " : "")}}}";
        }

        if (members.Getter is not null)
        {
            string? query = option.Type.Query;
            yield return $"{type} {members.Getter}({(query is null ? "" : CSharpTypeName.Unqualified(query) + " query")})";
        }

        if (members.Setter is not null)
        {
            yield return $"void {members.Setter}({(option.Type.Type is null ? "" : type + " value")})";
        }
    }
}
