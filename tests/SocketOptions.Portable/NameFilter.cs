using System.IO.Enumeration;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Sockets.Options.Tests.Portable;

/// <summary>Picks tests by their names.</summary>
/// <param name="pattern">The names; a star matches any text.</param>
internal sealed class NameFilter(string pattern) : TestFilter
{
    public override bool Match(ITest test) =>
        !test.IsSuite && FileSystemName.MatchesSimpleExpression(pattern, Verdict.NameOf(test), ignoreCase: false);

    public override TNode AddToXml(TNode parentNode, bool recursive) => throw new NotSupportedException();
}
