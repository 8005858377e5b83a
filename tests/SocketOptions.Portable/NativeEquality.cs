using System.Reflection;

namespace Sockets.Options.Tests.Portable;

/// <summary>Has NUnit compare values in native code.</summary>
internal static class NativeEquality
{
    /// <remarks>
    /// Among NUnit's ways to compare, one looks for the method that implements <see cref="IEquatable{T}"/>, which native
    /// code does not have. The last one, <see cref="object.Equals(object)"/>, has the same result for all that the tests compare.
    /// </remarks>
    internal static void Install()
    {
        FieldInfo field = typeof(NUnit.Framework.Constraints.NUnitEqualityComparer)
            .GetField("Comparers", BindingFlags.Static | BindingFlags.NonPublic)!;
        Delegate[] comparers = (Delegate[])field.GetValue(null)!;
        int equatables = Array.FindIndex(comparers, comparer => comparer.Method.DeclaringType!.Name == "EquatablesComparer");
        comparers[equatables] = comparers[0];
    }
}
