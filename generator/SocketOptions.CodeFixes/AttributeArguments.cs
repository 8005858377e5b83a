using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sockets.Options.CodeFixes;

/// <summary>Creates changes of the arguments of an attribute.</summary>
internal static class AttributeArguments
{
    /// <summary>Sets a property of the attribute, and replaces its present value.</summary>
    public static TextChange Set(AttributeSyntax attribute, string name, string value)
    {
        if (attribute.ArgumentList is not AttributeArgumentListSyntax list)
        {
            return new TextChange(new TextSpan(attribute.Span.End, 0), $"({name} = {value})");
        }

        foreach (AttributeArgumentSyntax argument in list.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
            {
                return new TextChange(argument.Expression.Span, value);
            }
        }

        return list.Arguments.Count == 0
            ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), $"{name} = {value}")
            : new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), $", {name} = {value}");
    }

    /// <summary>Removes an argument together with its comma, or the whole list if it is the only argument.</summary>
    public static TextChange Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        int index = list.Arguments.IndexOf(argument);
        TextSpan span = (index, list.Arguments.Count) switch
        {
            (_, 1) => list.Span,
            (0, _) => TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart),
            _ => TextSpan.FromBounds(list.Arguments[index - 1].Span.End, argument.Span.End),
        };
        return new TextChange(span, "");
    }
}
