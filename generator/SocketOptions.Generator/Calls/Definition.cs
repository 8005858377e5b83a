using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sockets.Options.Generator.Calls;

/// <summary>Represents an assignment that can determine the value of a local at a place in the code.</summary>
/// <param name="Value">The value.</param>
/// <param name="Conditions">The conditions under which no later assignment replaces it, apart from those around it.</param>
internal readonly record struct Definition(ExpressionSyntax Value, (ExpressionSyntax Condition, bool IsTrue)[] Conditions);
