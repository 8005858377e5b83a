using FsCheck;
using FsCheck.Fluent;

namespace Sockets.Options.Generator.Tests.Reading;

/// <summary>Texts of anything that means something to a YAML parser, and of anything else.</summary>
internal static class YamlFragments
{
    private const ulong Seed = 20261123;

    private static readonly Gen<string> s_fragment = Gen.Frequency(
        (6, Gen.Elements<string>([.. RandomYaml.Fragments])),
        (2, Gen.Choose(0, char.MaxValue).Select(static c => ((char)c).ToString())),
        (2, Gen.Elements("a: ", "\n  ", "\n- ", "b", "[a, ", "{ a: ")));

    /// <summary>Checks what must hold of each text. A text for which it does not is made as short as it can be.</summary>
    /// <param name="count">The number of texts to try.</param>
    /// <param name="check">Throws where it does not hold.</param>
    public static void Check(int count, Action<string> check) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, gamma: 1),
        Prop.ForAll(Arb.From(s_fragment.ArrayOf(), Shrink), fragments => check(string.Concat(fragments))));

    private static IEnumerable<string[]> Shrink(string[] fragments)
    {
        for (int size = fragments.Length / 2; size > 0; size /= 2)
        {
            for (int start = 0; start + size <= fragments.Length; start += size)
            {
                yield return [.. fragments[..start], .. fragments[(start + size)..]];
            }
        }
    }
}
