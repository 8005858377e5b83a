using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sockets.Options.Tests.Infrastructure;

/// <summary>Calls the generated members of a row, as code written against them would.</summary>
internal static class Accessors
{
    private delegate T Getter<T>(ref SocketRef socket);

    private delegate void Setter<T>(ref SocketRef socket, T value);

    private delegate void Trigger(ref SocketRef socket);

    /// <summary>Lists the names, to the compiler, of the members of a row.</summary>
    internal static IEnumerable<string> NamesOf(LocalRow row)
    {
        if (row.HasGetter || row.HasQuery)
        {
            yield return GetterName(row);
        }

        if (row.HasSetter)
        {
            yield return SetterName(row);
        }
    }

    /// <summary>Gets the name in C# of the members of a row: of one property, or of its methods.</summary>
    internal static IEnumerable<string> MembersOf(LocalRow row) =>
        row is { HasQuery: true, HasSetter: true } ? [PairName(row, "Get"), PairName(row, "Set")] : [row.Property];

    /// <summary>Gets the name of the member by which the row is read.</summary>
    private static string GetterName(LocalRow row) => row switch
    {
        { HasQuery: true, HasSetter: true } => PairName(row, "Get"),
        { HasQuery: true } or { Clears: true } => row.Property,
        _ => $"get_{row.Property}",
    };

    /// <summary>Gets the name of the member by which the row is set.</summary>
    private static string SetterName(LocalRow row) => row switch
    {
        { HasQuery: true } => PairName(row, "Set"),
        { HasGetter: true, Clears: false } => $"set_{row.Property}",
        _ => row.Property,
    };

    /// <summary>Gets the name of one method of a pair: the verb follows the prefix of the level.</summary>
    private static string PairName(LocalRow row, string verb) => row.Prefix + verb + row.Property[row.Prefix.Length..];

    /// <summary>Gets a value indicating whether <see cref="Socket"/> itself has a member of the row's name.</summary>
    /// <remarks>That member would always win.</remarks>
    internal static bool IsShadowedBySocket(LocalRow row) =>
        MembersOf(row).Any(name => typeof(Socket).GetMember(name, BindingFlags.Public | BindingFlags.Instance).Length > 0);

    internal static MethodInfo? FindOnSocketRef(string name) =>
        typeof(SocketRef).GetMethod(name, BindingFlags.Public | BindingFlags.Instance);

    /// <summary>Finds the method that the compiler makes of an extension member.</summary>
    internal static MethodInfo? FindExtension(string name) =>
        typeof(SocketOptionExtensions).GetMethod(name, BindingFlags.Public | BindingFlags.Static);

    // Native code has no delegates of types that only a row of the table names. Then the option is used instead of its member.
    private static bool HasDelegates => RuntimeFeature.IsDynamicCodeSupported;

    internal static object? GetThroughSocketRef(LocalRow row, SocketRef socket)
    {
        if (!HasDelegates)
        {
            return row.Option.GetValue(socket);
        }

        MethodInfo getter = FindOnSocketRef(GetterName(row))!;
        return CallerOf(getter.ReturnType).Get(getter, ref socket);
    }

    internal static void SetThroughSocketRef(LocalRow row, SocketRef socket, object? value)
    {
        if (!HasDelegates)
        {
            row.Option.SetValue(socket, value);
            return;
        }

        MethodInfo setter = FindOnSocketRef(SetterName(row))!;
        if (setter.GetParameters() is [{ } parameter])
        {
            CallerOf(parameter.ParameterType).Set(setter, ref socket, value);
        }
        else
        {
            setter.CreateDelegate<Trigger>()(ref socket);
        }
    }

    /// <summary>Reads through the extension member.</summary>
    /// <returns>The error; success also where <see cref="Socket"/>'s own member hides the extension.</returns>
    internal static Exception? TryGetThroughExtension(LocalRow row, Socket socket, out object? value)
    {
        value = null;
        return FindExtension(GetterName(row)) is { } getter ? TryInvoke(getter, [socket], out value) : null;
    }

    internal static Exception? TrySetThroughExtension(LocalRow row, Socket socket, object? value)
    {
        MethodInfo setter = FindExtension(SetterName(row))!;
        return TryInvoke(setter, setter.GetParameters().Length == 1 ? [socket] : [socket, value], out _);
    }

    private static Exception? TryInvoke(MethodInfo method, object?[] arguments, out object? value)
    {
        try
        {
            value = method.Invoke(null, arguments);
            return null;
        }
        catch (TargetInvocationException exception)
        {
            value = null;
            return exception.InnerException;
        }
    }

    // A ref struct cannot be boxed for reflection, but a delegate can accept it by reference.
    private static ICaller CallerOf(Type type) => (ICaller)Activator.CreateInstance(typeof(Caller<>).MakeGenericType(type))!;

    private interface ICaller
    {
        object? Get(MethodInfo method, ref SocketRef socket);

        void Set(MethodInfo method, ref SocketRef socket, object? value);
    }

    private sealed class Caller<T> : ICaller
    {
        public object? Get(MethodInfo method, ref SocketRef socket) => method.CreateDelegate<Getter<T>>()(ref socket);

        public void Set(MethodInfo method, ref SocketRef socket, object? value) =>
            method.CreateDelegate<Setter<T>>()(ref socket, (T)value!);
    }
}
